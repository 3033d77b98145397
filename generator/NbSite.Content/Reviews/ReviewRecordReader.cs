using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.FrontMatter;
using NbSite.Content.Site;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Reviews;

/// <summary>Reads and checks the record of who looked at a page, and when.</summary>
public static class ReviewRecordReader
{
    internal static ImmutableArray<(string Name, ReviewStatus Value)> Statuses { get; } =
    [
        ("draft", ReviewStatus.Draft),
        ("source-checked", ReviewStatus.SourceChecked),
        ("clinically-reviewed", ReviewStatus.ClinicallyReviewed),
        ("withdrawn", ReviewStatus.Withdrawn),
    ];

    private static readonly ImmutableArray<(string Name, WithdrawalKind Value)> Withdrawals =
    [
        ("explained", WithdrawalKind.Explained),
        ("readable", WithdrawalKind.Readable),
        ("redirected", WithdrawalKind.Redirected),
        ("gone", WithdrawalKind.Gone),
    ];

    /// <summary>The record; null, with errors in the bag, when its status, a check or a change cannot be trusted.</summary>
    /// <param name="node">The file's YAML; null when it could not be read.</param>
    /// <param name="path">The record's file, relative to the content folder.</param>
    /// <param name="today">The day of the build, UTC.</param>
    /// <param name="site">The site's policy; without one, 36 months.</param>
    /// <param name="bag">Takes the errors.</param>
    public static ReviewRecord? Read(YamlNode? node, string path, DateOnly today, SiteConfig? site, DiagnosticBag bag) =>
        Read(node, path, today, site?.LongestMonths, site?.Regions, bag);

    /// <summary>The record; null, with errors in the bag, when its status, a check or a change cannot be trusted.</summary>
    /// <param name="node">The file's YAML; null when it could not be read.</param>
    /// <param name="path">The record's file, relative to the content folder.</param>
    /// <param name="today">The day of the build, UTC.</param>
    /// <param name="longestMonths">The longest time between two looks, in months; 36 when null.</param>
    /// <param name="regions">The countries that the site declares; null when nothing is known of them.</param>
    /// <param name="bag">Takes the errors.</param>
    public static ReviewRecord? Read(
        YamlNode? node, string path, DateOnly today, int? longestMonths, SiteRegions? regions, DiagnosticBag bag)
    {
        var own = new DiagnosticBag();
        var longest = Math.Min(longestMonths ?? Period.LongestMonths, Period.LongestMonths);
        var record = Parse(node, path, new ReviewRules(today, longest, own) { Regions = regions ?? SiteRegions.Unread }, own);
        bag.AddRange(own.ToImmutable());
        return own.HasErrors ? null : record;
    }

    /// <summary>The page that a withdrawn one leads to, whatever else is wrong with the record.</summary>
    public static TextValue? See(YamlNode? node) =>
        node is YamlMapping record && record["withdrawn"] is YamlMapping withdrawn && withdrawn["see"] is { } see
            ? PageIds.Read(see, "see", new DiagnosticBag())
            : null;

    /// <summary>What may stand in the record.</summary>
    internal static JsonObject Schema => SchemaOf.Map(
        ("status!", SchemaOf.OneOf(Statuses.Select(status => status.Name))),
        ("checks", SchemaOf.List(SignatureReader.Schema)),
        ("changes", SchemaOf.List(SchemaOf.Map(
            ("version!", SchemaOf.Whole(1, 1_000_000)), ("on!", SchemaOf.Date), ("note!", SchemaOf.Text),
            ("minor", SchemaOf.Flag),
            ("after-check", SchemaOf.Flag)))),
        ("withdrawn", SchemaOf.Map(
            ("on!", SchemaOf.Date), ("reason!", SchemaOf.Text), ("see", SchemaOf.Page),
            ("as", SchemaOf.OneOf(Withdrawals.Select(kind => kind.Name))))));

    private static ReviewRecord? Parse(YamlNode? node, string path, ReviewRules rules, DiagnosticBag bag)
    {
        if (MapReader.Open(node, "a review record", bag) is not { } map) return null;
        var status = map.RequiredChoice("status", Statuses);
        var entries = Read(map.Maps("checks", "a check"), entry => SignatureReader.Entry(entry, rules.Regions));
        var checks = entries.Where(entry => entry.Item.Check is not null)
            .Select(entry => new Written<ReviewCheck>(entry.Item.Check!, entry.Mapping)).ToImmutableArray();
        // After an entry that cannot be read, a second error would only confuse.
        if (!bag.HasErrors) SignatureReader.CheckCarried(entries, bag);
        var changes = Read(map.Maps("changes", "a change"), Change);
        var withdrawn = map.Map("withdrawn", "withdrawn") is { } block ? Withdrawn(block) : null;
        map.Done();
        rules.Check(checks);
        rules.Check(changes);
        if (withdrawn is not null) rules.Check(map, withdrawn, [.. checks.Select(c => c.Item.On), .. changes.Select(c => c.Item.On)]);
        if (status is null) return null;
        rules.Check(map, status.Value, checks);
        return new ReviewRecord
        {
            Status = status.Value,
            Checks = [.. checks.Select(check => check.Item).Where(check => check.TakenBack is null)],
            TakenBack = [.. checks.Select(check => check.Item).Where(check => check.TakenBack is not null)],
            Signatures = [.. entries.Where(entry => entry.Item.Check?.TakenBack is null).Select(entry => entry.Item.Signature).OfType<ReviewSignature>()],
            // Looks for some countries alone say of no part what every reader may be told.
            IsSigned = entries.Select(entry => entry.Item.Signature).OfType<ReviewSignature>().Where(signature => signature.Role is not null)
                .Select(signature => signature.Countries).ToList() is { Count: > 0 } looks
                && LookCountries.Together(looks, rules.Regions.Countries).IsEmpty,
            Changes = [.. changes.Select(change => change.Item)],
            Withdrawn = withdrawn,
            Path = path,
            SiteCountries = rules.Regions.Countries,
        };
    }

    private static ImmutableArray<Written<T>> Read<T>(ImmutableArray<MapReader> maps, Func<MapReader, T?> read)
        where T : class =>
        [.. maps.Select(map => (Item: read(map), map.Mapping)).Where(pair => pair.Item is not null).Select(pair => new Written<T>(pair.Item!, pair.Mapping))];

    private static ReviewChange? Change(MapReader map)
    {
        var version = map.RequiredWhole("version", 1, 1_000_000);
        var on = map.RequiredDate("on");
        var note = map.RequiredParagraph("note");
        var minor = map.Flag("minor");
        var isAfterCheck = map.Flag("after-check");
        map.Done();
        return version is null || on is null || note is null
            ? null
            : new ReviewChange(version.Value, on.Value, note.Value, minor ?? false, map.Span) { IsAfterCheck = isAfterCheck ?? false };
    }

    private static Withdrawal? Withdrawn(MapReader map)
    {
        var on = map.RequiredDate("on");
        var reason = map.RequiredParagraph("reason");
        var see = map.Node("see") is { } node ? PageIds.Read(node, "see", map.Bag) : null;
        var kind = map.Choice("as", Withdrawals);
        if (kind == WithdrawalKind.Redirected && !map.Has("see"))
            map.Bag.Add(Codes.RedirectedNowhere.At(map.Mapping["as"]!.Span));
        map.Done();
        return on is null || reason is null
            ? null
            : new Withdrawal(on.Value, reason.Value, see, map.Span) { As = kind ?? WithdrawalKind.Explained };
    }
}
