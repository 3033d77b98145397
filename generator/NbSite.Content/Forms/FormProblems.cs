using System.Collections.Immutable;
using System.Globalization;
using NbSite.Content.Sources;
using NbSite.Content.Yaml.Editing;
using NbSite.Model;

namespace NbSite.Content.Forms;

/// <summary>A mistake at a field.</summary>
/// <param name="Field">The keys and numbers of items to the field, with “/” between; empty for the form as a whole.</param>
/// <param name="Problem">What the reader says.</param>
internal sealed record FormProblem(string Field, Diagnostic Problem);

/// <summary>Finds the field in which a reader's place lies.</summary>
internal static class FormProblems
{
    /// <summary>The problems of what a form is about, each at its field; those of other things in the file are none of it.</summary>
    /// <param name="place">What the form is about.</param>
    /// <param name="bytes">The file in which the problems were found.</param>
    /// <param name="problems">What readers said.</param>
    public static ImmutableArray<FormProblem> At(FormPlace place, ReadOnlyMemory<byte> bytes, IEnumerable<Diagnostic> problems)
    {
        var text = SourceDecoder.Decode(place.Path, bytes, new DiagnosticBag());
        if (text is null || PlacedNode.Read(text.Value) is not { } root) return [.. problems.Select(each => new FormProblem("", each))];
        var start = Follow(root, place.Way.AsSpan());
        var found = ImmutableArray.CreateBuilder<FormProblem>();
        foreach (var problem in problems)
        {
            if (problem.Span.Path != place.Path) continue;
            var at = problem.Span.Line < 1 ? -1 : Sources.Lines.Offset(text.Value, problem.Span.Line, problem.Span.Column);
            if (at < 0 || start is null) found.Add(new FormProblem("", problem));
            else if (place.Way.IsEmpty || (at >= start.Value.From && at <= start.Value.Node.End))
                found.Add(new FormProblem(Missing(start.Value.Node, at, problem) ?? string.Join('/', Within(start.Value.Node, at)), problem));
        }

        return found.ToImmutable();
    }

    /// <summary>The lines, from 1, of every field of a form, those of a field in a group too.</summary>
    public static IEnumerable<(string Field, int First, int Last)> Lines(FormPlace place, ReadOnlyMemory<byte> bytes)
    {
        var text = SourceDecoder.Decode(place.Path, bytes, new DiagnosticBag());
        if (text is null || PlacedNode.Read(text.Value) is not { } root || Follow(root, place.Way.AsSpan()) is not var (start, _)) return [];
        var found = new List<(string, int, int)>();
        Add(start, "");
        return found;

        void Add(PlacedNode node, string name)
        {
            if (node is PlacedNode.Keys keys)
            {
                foreach (var (key, value) in keys.All) Field(value, key.Start, name.Length == 0 ? key.Value : name + "/" + key.Value);
            }
            else if (node is PlacedNode.Items items)
            {
                for (var i = 0; i < items.All.Length; i++)
                {
                    Field(items.All[i], items.All[i].Start, string.Create(CultureInfo.InvariantCulture, $"{name}/{i}"));
                }
            }
        }

        void Field(PlacedNode node, int from, string name)
        {
            found.Add((name, text.Span(from).Line, text.Span(Math.Max(from, node.End - 1)).Line));
            Add(node, name);
        }
    }

    private static (PlacedNode Node, int From)? Follow(PlacedNode node, ReadOnlySpan<string> way)
    {
        var from = node.Start;
        foreach (var step in way)
        {
            if (node is PlacedNode.Keys keys && keys.All.FirstOrDefault(entry => entry.Key.Value == step) is { Key: { } key } entry)
                (node, from) = (entry.Value, key.Start);
            else if (node is PlacedNode.Items items && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < items.All.Length)
                (node, from) = (items.All[at], items.All[at].Start);
            else return null;
        }

        return (node, from);
    }

    /// <summary>A key that is not there is told where its group begins: the message names it, and it is the field.</summary>
    private static string? Missing(PlacedNode node, int at, Diagnostic problem)
    {
        if (problem.Descriptor != Codes.MissingKey) return null;
        var quoted = problem.Message.Split('“', '”');
        if (quoted.Length < 2) return null;
        var group = new List<string>();
        for (var here = node; Step(here, at) is var (step, next) && next is not PlacedNode.Words && at >= next.Start; here = next) group.Add(step);
        return string.Join('/', group.Append(quoted[1]));
    }

    private static IEnumerable<string> Within(PlacedNode node, int at)
    {
        while (Step(node, at) is var (step, next))
        {
            yield return step;
            node = next;
        }
    }

    /// <summary>The entry or item in which a place lies, its key or dash with it.</summary>
    private static (string Step, PlacedNode Node)? Step(PlacedNode node, int at)
    {
        switch (node)
        {
            case PlacedNode.Keys keys:
                foreach (var (key, value) in keys.All)
                    if (at >= key.Start && at <= Math.Max(value.End, key.End)) return (key.Value, value);
                return null;
            case PlacedNode.Items items:
                for (var i = 0; i < items.All.Length; i++)
                    if (at >= items.All[i].Start && at <= items.All[i].End) return (i.ToString(CultureInfo.InvariantCulture), items.All[i]);
                return null;
            default:
                return null;
        }
    }
}
