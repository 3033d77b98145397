namespace NbSite.Model;

/// <summary>What a text is in its block.</summary>
public enum TextRole
{
    /// <summary>Sentences: the first use of a word that the glossary explains may be linked in them.</summary>
    Sentences,

    /// <summary>A title, a heading of a column, a note beside a link: no word in it is linked by itself.</summary>
    Title,
}
