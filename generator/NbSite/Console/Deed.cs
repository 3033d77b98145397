namespace NbSite.Console;

/// <summary>What a run has done so far, so that whoever reads why it ended is told what stands now.</summary>
internal sealed class Deed
{
    private volatile string _sentence = "";
    private volatile bool _isDone;

    /// <summary>Whether what was asked for is done, whatever follows.</summary>
    public bool IsDone => _isDone;

    /// <summary>With a blank before it; empty for a run that changes nothing.</summary>
    public string Sentence => _sentence.Length == 0 ? "" : " " + _sentence;

    /// <summary>Says what holds while nothing has been changed, such as “The site was left as it was.”</summary>
    public void Begin(string untouched) => _sentence = untouched;

    /// <summary>Says what has been changed so far, though more was asked for.</summary>
    public void Partly(string told) => _sentence = told;

    /// <summary>Says what is done now, such as “The new site is in place.”</summary>
    public void Done(string told)
    {
        _sentence = told;
        _isDone = true;
    }
}
