using System.Collections.Immutable;

namespace NbSite.Pipelines.Modules;

/// <summary>
/// Takes a document through modules when it fits a condition; others go past them, or through those of
/// <see cref="Else"/>. A condition of a
/// whole build needs no module: leave the step out where the pipeline is made.
/// </summary>
/// <param name="condition">Which documents.</param>
/// <param name="modules">What is done with them, in order.</param>
public sealed class ExecuteIf<T>(Func<T, IModuleContext, bool> condition, params ImmutableArray<Module<T, T>> modules) : Module<T, T>
    where T : Document
{
    /// <inheritdoc/>
    public override string Name => $"ExecuteIf({string.Join(", ", modules.Select(module => module.Name))})";

    /// <summary>What is done with the others; nothing when it is empty.</summary>
    public ImmutableArray<Module<T, T>> Else { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<T> Execute(T document, IModuleContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        IEnumerable<T> documents = [document];
        foreach (var module in condition(document, context) ? modules : Else)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            documents = documents.SelectMany(each => module.Execute(each, context)).ToList();
        }

        return documents;
    }
}
