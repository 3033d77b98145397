using System.Collections.Immutable;

namespace NbSite.Pipelines;

/// <summary>Puts a module beside one that is named, wherever in the steps that one stands.</summary>
internal static class Insertion
{
    public static ImmutableArray<Step> Of<T>(
        string pipeline, ImmutableArray<Step> steps, string name, bool isAfter, Module<T, T> module) where T : Document
    {
        ArgumentNullException.ThrowIfNull(module);
        var names = steps.SelectMany(step => step.Modules()).Select(step => step.Module).ToList();
        var count = names.Count(each => each == name);
        if (count == 0)
            throw new PipelineException($"“{pipeline}” has no module “{name}”. It has {string.Join(", ", names.Select(each => $"“{each}”"))}.");
        if (count > 1) throw new PipelineException($"“{pipeline}” has {count} modules “{name}”: which is meant cannot be told.");
        return Into(steps);

        ImmutableArray<Step> Into(ImmutableArray<Step> among)
        {
            for (var i = 0; i < among.Length; i++)
            {
                if (among[i] is ISectionStep section && among[i].Modules().Any(each => each.Module == name))
                    return among.SetItem(i, section.With(Into(section.Inner)));
                if (among[i].Module is not { } found || found.Name != name) continue;
                Hold(found);
                // Before an analyzer is what it looks at: the phase that it follows.
                var phase = isAfter ? among[i].Phase : among[i].Modules().Last().Phase;
                return among.Insert(isAfter ? i + 1 : i, new ModuleStep<T, T>(phase, module));
            }

            return among;
        }

        void Hold(IModule found)
        {
            var there = isAfter ? found.Output : found.Input;
            if (there == typeof(T)) return;
            var where = isAfter ? "after" : "before";
            throw new PipelineException(there is null
                ? $"“{pipeline}”: there is nothing before “{name}”, where documents begin."
                : $"“{pipeline}”: “{module.Name}” takes documents of the type {typeof(T).Name}; {where} “{name}” they are {there.Name}.");
        }
    }
}
