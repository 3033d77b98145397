namespace NbSite.Pipelines;

/// <summary>What a module may do besides returning documents. Made anew for every piece of work.</summary>
public interface IModuleContext : IAnalyzerContext
{
    /// <summary>Whether an error was reported in this piece of work so far: of this document, by the modules
    /// before.</summary>
    bool HasErrors { get; }

    /// <summary>Hands over a finished file.</summary>
    void Write(OutputFile file);
}
