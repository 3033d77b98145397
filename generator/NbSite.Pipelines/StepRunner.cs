using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Pipelines;

/// <summary>Runs neighbouring steps of one pipeline.</summary>
internal static class StepRunner
{
    /// <summary>
    /// Neighbouring steps that work on one document are run as a chain, document by document, so that what lies between
    /// them is dropped before the next document is begun: memory does not grow with the site. A chain goes from
    /// PostProcess on into
    /// Output; only what must see all documents ends it.
    /// </summary>
    public static IReadOnlyList<Document> Run(
        ImmutableArray<Step> steps, IReadOnlyList<Document> documents, RunState state, Pipeline pipeline, Phase phase)
    {
        for (var i = 0; i < steps.Length;)
        {
            switch (steps[i])
            {
                case ISourceStep source:
                    documents = Guarded(pipeline, steps[i], state, phase, source.Run, []);
                    i++;
                    break;
                case IAggregateStep aggregate:
                    var all = documents;
                    documents = Guarded(pipeline, steps[i], state, phase, context => aggregate.Run(all, context), []);
                    i++;
                    break;
                case IAnalyzerStep analyzer:
                    var seen = documents;
                    documents = Guarded(pipeline, steps[i], state, phase, context =>
                    {
                        analyzer.Run(seen, context);
                        return seen;
                    }, seen);
                    i++;
                    break;
                default:
                    var count = steps[i..].TakeWhile(step => step is IDocumentStep).Count();
                    documents = Each(steps.Slice(i, count), documents, state, pipeline, phase);
                    i += count;
                    break;
            }
        }

        return documents;
    }

    public static IEnumerable<Document> Chain(ImmutableArray<Step> steps, Document document, IModuleContext context)
    {
        IEnumerable<Document> documents = [document];
        foreach (var step in steps)
        {
            var next = new List<Document>();
            foreach (var one in documents)
            {
                context.Cancellation.ThrowIfCancellationRequested();
                next.AddRange(((IDocumentStep)step).Run(one, context));
            }

            documents = next;
        }

        return documents;
    }

    private static List<Document> Each(
        ImmutableArray<Step> steps, IReadOnlyList<Document> documents, RunState state, Pipeline pipeline, Phase phase)
    {
        var results = new IEnumerable<Document>?[documents.Count];
        var options = new ParallelOptions
        {
            CancellationToken = state.Cancellation,
            MaxDegreeOfParallelism = state.Parallelism,
        };
        Parallel.For(0, documents.Count, options, i =>
        {
            state.Between();
            var context = new ModuleContext(state, pipeline, phase);
            try
            {
                results[i] = Chain(steps, documents[i], context);
            }
            catch (Exception exception) when (exception is not OperationCanceledException and not PipelineException)
            {
                context.Report(Codes.ModuleFailed.At(
                    SourceSpan.File(documents[i].Name), documents[i].Name, Describe(exception)));
                state.Fault(exception);
            }
            finally
            {
                state.Keep(context);
            }
        });
        var ordered = new List<Document>(documents.Count);
        foreach (var result in results)
            if (result is not null) ordered.AddRange(result);
        return ordered;
    }

    private static IReadOnlyList<Document> Guarded(
        Pipeline pipeline, Step step, RunState state, Phase phase, Func<IModuleContext, IReadOnlyList<Document>> work,
        IReadOnlyList<Document> otherwise)
    {
        state.Between();
        var context = new ModuleContext(state, pipeline, phase);
        try
        {
            return work(context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException and not PipelineException)
        {
            var name = step.Modules().First().Module;
            context.Report(Codes.ModuleFailed.At(SourceSpan.None, name, Describe(exception)));
            state.Fault(exception);
            return otherwise;
        }
        finally
        {
            state.Keep(context);
        }
    }

    private static string Describe(Exception exception) => $"{exception.GetType().Name}: {exception.Message}";
}
