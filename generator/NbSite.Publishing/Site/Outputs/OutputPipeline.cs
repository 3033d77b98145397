using NbSite.Pipelines;

namespace NbSite.Publishing.Site.Outputs;

/// <summary>The pipeline whose documents an output gives back.</summary>
/// <param name="Pipeline">It runs with those of the site.</param>
internal abstract record OutputPipeline(Pipeline Pipeline)
{
    /// <summary>A pipeline of documents of a type.</summary>
    public static OutputPipeline Of<T>(Pipeline<T> pipeline) where T : Document => new Typed<T>(pipeline);

    /// <summary>What came of it: a list of the type of its documents.</summary>
    public abstract IReadOnlyList<Document> DocumentsOf(RunResult run);

    private sealed record Typed<T>(Pipeline<T> Own) : OutputPipeline(Own) where T : Document
    {
        public override IReadOnlyList<Document> DocumentsOf(RunResult run) => run.OutputsOf(Own);
    }
}

/// <summary>Hands on the files that are the output's own.</summary>
internal sealed class OutputFiles(SiteOutput output, IOutputSink sink) : IOutputSink
{
    public void Add(OutputFile file)
    {
        if (output.Takes(file)) sink.Add(file);
    }
}
