using System.Globalization;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Citations;

/// <summary>
/// What a file of sources gives and no reference prints: each told at its place, or, when there are many, all in one.
/// </summary>
internal sealed class UnprintedFields(bool isExport)
{
    private const int MostToldOneByOne = 5;
    private const int MostKinds = 20;

    private readonly List<(string Key, string Field, SourceSpan Span)> _fields = [];

    public void Add(CslItem item)
    {
        foreach (var variable in NlmFormatter.Unprinted(item, isExport))
            // Programs keep the day of reading also of what has no address.
            if (variable != "accessed" || !(isExport || item.AddressUnknown)) Add(item.Id, variable, item.Places.GetValueOrDefault(variable, item.Span));
    }

    public void Add(string key, string field, SourceSpan span) => _fields.Add((key, field, span));

    public void Tell(DiagnosticBag bag)
    {
        var ordered = _fields.OrderBy(field => field.Span.Line).ThenBy(field => field.Span.Column).ToList();
        if (ordered.Count <= MostToldOneByOne)
        {
            foreach (var (key, field, span) in ordered) bag.Add(Codes.UnprintedField.At(span, key, field));
            return;
        }

        var counts = ordered.GroupBy(field => field.Field, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => string.Create(CultureInfo.InvariantCulture,
                $"“{Quote.Short(group.Key)}” ({group.Count()}, first on line {group.First().Span.Line})")).ToList();
        var others = counts.Count - MostKinds;
        var told = string.Join(", ", counts.Take(MostKinds)) + (others > 0 ? $" and {others} others" : "");
        bag.Add(Codes.UnprintedFields.At(ordered[0].Span, ordered.Count, told));
    }
}
