using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NbSite.Commands.New;
using NbSite.Console;
using NbSite.Content.Citations;
using NbSite.Content.Citations.Pasting;
using NbSite.Content.Forms;
using NbSite.Content.Yaml.Editing;
using NbSite.Desk.Forms;
using NbSite.Model;

namespace NbSite.Desk.Pasting;

/// <summary>Adds sources behind the last one of references.yml. Each must have a key of its own, and be told from those that are there.</summary>
internal sealed class AddReferences : IDeskAction
{
    private const string Head = "# Every source that a page may cite, once. On a page write [@key], where key is the id below.\n";

    public string Name => "add-references";

    public Proposal Propose(DeskRequest request, DeskContext context)
    {
        if (context.Refuses(ReferenceForm.Path) is { } why) return Proposal.Refused(new DeskProblem("", why));
        var form = ReferenceForm.Of();
        var entries = Entries(request, form);
        var problems = Problems(entries, context.Index.References, request.IsChosen("same"));
        if (!problems.IsEmpty) return Proposal.Refused(problems);
        var bag = new DiagnosticBag();
        var lines = entries.SelectMany(ValueText.Item).ToList();
        var before = context.File(ReferenceForm.Path);
        var after = before is null ? Encoding.UTF8.GetBytes($"{Head}references:\n{string.Concat(lines.Select(line => $"  {line}\n"))}")
            : YamlAddition.Append(ReferenceForm.Path, before.Bytes, "references", lines, bag);
        if (after is null) return Proposal.Refused([.. bag.ToImmutable().Select(each => FormRequest.Told("", each))]);
        var config = context.Index.Config;
        var told = new FormReading(context.Index.Types, config, config.Regions, context.Today).Problems(ReferenceForm.Path, after)
            .Where(each => each.Severity == Severity.Error).ToList();
        var first = Count(before?.Bytes);
        var places = entries.Select((_, i) => new FormPlace(ReferenceForm.Path, ["references", (first + i).ToString(CultureInfo.InvariantCulture)])).ToList();
        var wrong = places.SelectMany((place, i) => FormProblems.At(place, after, told).Select(each => FormRequest.Told(each with { Field = Named(i, each.Field) }))).ToImmutableArray();
        if (!wrong.IsEmpty) return Proposal.Refused(wrong);
        var title = entries.Count == 1 ? $"Add the source “{Text(entries[0], "title") ?? Text(entries[0], "id")}”" : $"Add {entries.Count} sources";
        return Proposal.Of(
            ChangeSet.Of(title, context.To(ReferenceForm.Path, after)),
            [.. places.SelectMany((place, i) => FieldLines.Of(place, after).Select(each => each with { Field = Named(i, each.Field) }))]);

        string Named(int number, string field) => Field(number, FormNames.Of(form, entries[number], field));
    }

    private static List<YamlValue.Map> Entries(DeskRequest request, FormField form)
    {
        if (request.Find("sources") is not { ValueKind: JsonValueKind.Array } sources || sources.GetArrayLength() is 0 or > 500)
            throw new UsageException("“sources” is not a list of forms.");
        return [.. sources.EnumerateArray().Select(each => each.ValueKind == JsonValueKind.Object && JsonObject.Create(each) is { } filled
            ? Ordered(FormValues.Written(form, filled, null) as YamlValue.Map ?? new YamlValue.Map([]), form)
            : throw new UsageException("“sources” is not a list of forms."))];
    }

    // As the form has them, and years and numbers without quotes, so that an entry reads like those that are there.
    private static YamlValue.Map Ordered(YamlValue.Map entry, FormField form) =>
        new([.. form.Fields.Where(field => entry[field.Key] is not null).Select(field => (field.Key, Plain(entry[field.Key]!)))]);

    // Programs write lists of one title; people write the title.
    private static YamlValue Plain(YamlValue value) => value switch
    {
        YamlValue.Text { Words: var words } when words.All(char.IsAsciiDigit) => new YamlValue.Text(words, IsTyped: true),
        YamlValue.List { Items: [YamlValue.Text only] } => Plain(only),
        _ => value,
    };

    private static ImmutableArray<DeskProblem> Problems(List<YamlValue.Map> entries, ImmutableArray<CslItem> known, bool isMeant)
    {
        var keys = known.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var same = new SameSources(known);
        var problems = ImmutableArray.CreateBuilder<DeskProblem>();
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            foreach (var (variable, what) in (ReadOnlySpan<(string, string)>)
                [("id", "a key, by which pages cite it"), ("type", "what kind of source it is"), ("title", "the title, as it stands on the source")])
                if (Text(entry, variable) is null) problems.Add(new DeskProblem(Field(i, variable), $"Fill in {what}.") { Code = Codes.MissingKey.Code });
            if (Text(entry, "id") is { } id)
            {
                if (!ReferenceKey.IsGood(id)) problems.Add(FormRequest.Told(Field(i, "id"), Codes.BadReferenceKey.At(SourceSpan.File(ReferenceForm.Path), id)));
                else if (!keys.Add(id)) problems.Add(FormRequest.Told(Field(i, "id"), Codes.SourceTaken.At(SourceSpan.File(ReferenceForm.Path), id)));
            }

            if (isMeant) continue;
            foreach (var each in same.Of(entry).Where(each => each.IsSure))
                problems.Add(FormRequest.Told(Field(i, each.Variable), Codes.SameSource.At(SourceSpan.File(ReferenceForm.Path), each.Variable, Text(entry, each.Variable)!, each.Key)));
        }

        return problems.ToImmutable();
    }

    private static int Count(ReadOnlyMemory<byte>? bytes)
    {
        if (bytes is not { } some) return 0;
        var bag = new DiagnosticBag();
        return Content.Sources.SourceDecoder.Decode(ReferenceForm.Path, some, bag) is { } text && Content.Yaml.YamlReader.Read(text, bag) is Content.Yaml.YamlMapping map
            && map["references"] is Content.Yaml.YamlSequence list ? list.Items.Length : 0;
    }

    private static string? Text(YamlValue.Map entry, string key) => entry[key] is YamlValue.Text { Words: { Length: > 0 } words } ? words : null;

    /// <summary>The field of one of several forms.</summary>
    private static string Field(int form, string field) => string.Create(CultureInfo.InvariantCulture, $"{form}/{field}");
}
