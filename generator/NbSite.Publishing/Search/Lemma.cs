namespace NbSite.Publishing.Search;

/// <summary>A word whatever its ending: all forms of one stem.</summary>
internal sealed class Lemma(bool isStop)
{
    /// <summary>Carries no meaning, such as “the”.</summary>
    public bool IsStop { get; } = isStop;

    public Posting Posting { get; } = new();
}
