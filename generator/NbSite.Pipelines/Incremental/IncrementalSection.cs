namespace NbSite.Pipelines.Incremental;

/// <summary>
/// Says of a run of modules what the engine cannot know by itself: how a document is told from others and from what it was
/// in an earlier run, who answers what its modules look up, and how what comes out is written down. Everything else that
/// reuse depends on the engine records.
/// </summary>
/// <param name="name">What the section is called in the record of a build.</param>
public abstract class IncrementalSection<TIn, TOut>(string name) where TIn : Document where TOut : Document
{
    /// <summary>What the section is called in the record of a build.</summary>
    public string Name { get; } = name;

    /// <summary>A name that no other document of the section has, stable between builds.</summary>
    public virtual string KeyOf(TIn document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Name;
    }

    /// <summary>
    /// Changes whenever anything in the document changes that a module could see; null when that cannot be told, and then the document
    /// is always worked on.
    /// </summary>
    public abstract string? HashOf(TIn document);

    /// <summary>Who answers today what was asked of a source of that name; null when nobody does.</summary>
    public abstract AnswerSource? Source(string name, TIn document, IModuleContext context);

    /// <summary>A document that came out, complete.</summary>
    public abstract ReadOnlyMemory<byte> Write(TOut document);

    /// <summary>
    /// A document as it came out before, for one that came in as it did then; null when it cannot be read. What it throws counts as that.
    /// </summary>
    public abstract TOut? Read(TIn document, ReadOnlyMemory<byte> written);
}
