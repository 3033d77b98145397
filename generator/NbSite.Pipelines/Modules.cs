namespace NbSite.Pipelines;

/// <summary>One step of a pipeline.</summary>
public interface IModule
{
    /// <summary>What the step is called in lists and messages.</summary>
    string Name { get; }

    /// <summary>The type of document taken in; null for modules that read documents from outside.</summary>
    Type? Input { get; }

    Type Output { get; }
}

/// <summary>Begins a pipeline: makes documents from what the build was given.</summary>
public abstract class SourceModule<TOut> : IModule where TOut : Document
{
    /// <summary>What diagnostics, records and other modules call it; the name of its class unless it says another.</summary>
    public virtual string Name => GetType().Name;

    Type? IModule.Input => null;

    Type IModule.Output => typeof(TOut);

    /// <summary>Every document, in a stable order.</summary>
    public abstract IEnumerable<TOut> Read(IModuleContext context);
}

/// <summary>
/// One document in, none, one or several out. Documents are worked on in parallel and know nothing of each other;
/// results keep the order of the input. Must be thread-safe: keep no state.
/// </summary>
public abstract class Module<TIn, TOut> : IModule where TIn : Document where TOut : Document
{
    /// <summary>What diagnostics, records and other modules call it; the name of its class unless it says another.</summary>
    public virtual string Name => GetType().Name;

    Type? IModule.Input => typeof(TIn);

    Type IModule.Output => typeof(TOut);

    /// <summary>What becomes of one document; empty when it is dropped.</summary>
    /// <param name="document">The document.</param>
    /// <param name="context">Asks for answers of others, reports, and hands files over.</param>
    public abstract IEnumerable<TOut> Execute(TIn document, IModuleContext context);
}

/// <summary>Sees all documents of its pipeline at once. Use only where a single document is not enough.</summary>
public abstract class AggregateModule<TIn, TOut> : IModule where TIn : Document where TOut : Document
{
    /// <summary>What diagnostics, records and other modules call it; the name of its class unless it says another.</summary>
    public virtual string Name => GetType().Name;

    Type? IModule.Input => typeof(TIn);

    Type IModule.Output => typeof(TOut);

    /// <summary>What becomes of all documents.</summary>
    /// <param name="documents">Every document that came this far, in the order of the input.</param>
    /// <param name="context">Asks for answers of others, reports, and hands files over.</param>
    public abstract IEnumerable<TOut> Execute(IReadOnlyList<TIn> documents, IModuleContext context);
}

/// <summary>Makes modules from functions, for short ones.</summary>
public static class Module
{
    /// <summary>A module that makes one document of each.</summary>
    /// <param name="name">What diagnostics and records call it.</param>
    /// <param name="work">Thread-safe, and without state.</param>
    public static Module<TIn, TOut> From<TIn, TOut>(string name, Func<TIn, IModuleContext, TOut> work)
        where TIn : Document where TOut : Document =>
        new FunctionModule<TIn, TOut>(name, (document, context) => [work(document, context)]);

    /// <summary>An analyzer as a step among others, all of which stand in Process.</summary>
    /// <exception cref="PipelineException">It follows another phase, and would look too early or too late.</exception>
    public static Module<T, T> From<T>(Analyzer<T> analyzer) where T : Document
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        return analyzer.Follows == Phase.Process ? new AnalyzerModule<T>(analyzer)
            : throw new PipelineException($"“{analyzer.Name}” follows {analyzer.Follows}, and cannot stand among modules.");
    }

    /// <summary>A module that makes none, one or several documents of each.</summary>
    /// <param name="name">What diagnostics and records call it.</param>
    /// <param name="work">Thread-safe, and without state.</param>
    public static Module<TIn, TOut> Many<TIn, TOut>(string name, Func<TIn, IModuleContext, IEnumerable<TOut>> work)
        where TIn : Document where TOut : Document => new FunctionModule<TIn, TOut>(name, work);

    /// <summary>The beginning of a pipeline.</summary>
    /// <param name="name">What diagnostics and records call it.</param>
    /// <param name="read">Every document, in a stable order.</param>
    public static SourceModule<TOut> Source<TOut>(string name, Func<IModuleContext, IEnumerable<TOut>> read)
        where TOut : Document => new FunctionSource<TOut>(name, read);

    /// <summary>A module that sees all documents of its pipeline at once.</summary>
    /// <param name="name">What diagnostics and records call it.</param>
    /// <param name="work">What becomes of all documents.</param>
    public static AggregateModule<TIn, TOut> Aggregate<TIn, TOut>(
        string name, Func<IReadOnlyList<TIn>, IModuleContext, IEnumerable<TOut>> work)
        where TIn : Document where TOut : Document => new FunctionAggregate<TIn, TOut>(name, work);

    private sealed class FunctionModule<TIn, TOut>(string name, Func<TIn, IModuleContext, IEnumerable<TOut>> work)
        : Module<TIn, TOut> where TIn : Document where TOut : Document
    {
        public override string Name => name;

        public override IEnumerable<TOut> Execute(TIn document, IModuleContext context) => work(document, context);
    }

    private sealed class FunctionSource<TOut>(string name, Func<IModuleContext, IEnumerable<TOut>> read)
        : SourceModule<TOut> where TOut : Document
    {
        public override string Name => name;

        public override IEnumerable<TOut> Read(IModuleContext context) => read(context);
    }

    private sealed class FunctionAggregate<TIn, TOut>(
        string name, Func<IReadOnlyList<TIn>, IModuleContext, IEnumerable<TOut>> work)
        : AggregateModule<TIn, TOut> where TIn : Document where TOut : Document
    {
        public override string Name => name;

        public override IEnumerable<TOut> Execute(IReadOnlyList<TIn> documents, IModuleContext context) =>
            work(documents, context);
    }
}
