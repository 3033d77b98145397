namespace NbSite.Publishing.Features.Search;

/// <summary>A word whatever its ending: all forms of one stem.</summary>
internal sealed class Lemma(bool isStop, bool isNumber = false)
{
    /// <summary>Carries no meaning, such as “the”.</summary>
    public bool IsStop { get; } = isStop;

    /// <summary>A number without letters.</summary>
    public bool IsNumber { get; } = isNumber;

    /// <summary>A small word that in capitals is a name of something, such as “ALL”.</summary>
    public bool IsAbbreviation { get; set; }

    public Posting Posting { get; } = new();
}
