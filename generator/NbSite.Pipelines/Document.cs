namespace NbSite.Pipelines;

/// <summary>One immutable piece of work flowing through the build.</summary>
public abstract record Document
{
    /// <summary>What the document is called in messages, such as a path or an id. Stable between builds.</summary>
    public abstract string Name { get; }
}
