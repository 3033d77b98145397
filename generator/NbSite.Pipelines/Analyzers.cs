namespace NbSite.Pipelines;

/// <summary>
/// A check of one document. It tells what is wrong and changes nothing: the document goes on as it came. How bad a
/// finding is, its message
/// says, and a site may say otherwise (<see cref="Model.DiagnosticLevels"/>). Must be thread-safe: keep no state.
/// </summary>
public abstract class Analyzer<T> : IModule where T : Document
{
    /// <inheritdoc/>
    public virtual string Name => GetType().Name;

    /// <summary>
    /// The phase after which documents are looked at. In the chain of a document, as in an incremental section, an
    /// analyzer that follows
    /// Process stands among the modules and sees what those before it made.
    /// </summary>
    public virtual Phase Follows => Phase.Process;

    Type? IModule.Input => typeof(T);

    Type IModule.Output => typeof(T);

    /// <summary>Looks at a document and reports what is wrong.</summary>
    public abstract void Analyze(T document, IAnalyzerContext context);
}

/// <summary>A check that needs all documents of a pipeline at once. It changes none of them.</summary>
public abstract class AggregateAnalyzer<T> : IModule where T : Document
{
    /// <inheritdoc/>
    public virtual string Name => GetType().Name;

    /// <summary>
    /// The phase after which the documents are looked at: after Process all pipelines have been processed, so that
    /// those of any can be asked.
    /// </summary>
    public virtual Phase Follows => Phase.Process;

    Type? IModule.Input => typeof(T);

    Type IModule.Output => typeof(T);

    /// <summary>Looks at all documents and reports what is wrong. There may be none.</summary>
    public abstract void Analyze(IReadOnlyList<T> documents, IAnalyzerContext context);
}

/// <summary>An analyzer where a list of modules is asked for.</summary>
internal sealed class AnalyzerModule<T>(Analyzer<T> analyzer) : Module<T, T> where T : Document
{
    public override string Name => analyzer.Name;

    public override IEnumerable<T> Execute(T document, IModuleContext context)
    {
        analyzer.Analyze(document, context);
        return [document];
    }
}
