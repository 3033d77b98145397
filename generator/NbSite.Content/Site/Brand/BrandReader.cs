using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NbSite.Content.Values;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Site;

/// <summary>Reads what site.yml says under <c>brand:</c>.</summary>
internal static partial class BrandReader
{
    /// <summary>The folder that holds the brand's files, beside site.yml.</summary>
    public const string Folder = "brand/";

    private static readonly ImmutableArray<(string Name, BrandShape Value)> Shapes =
        [("soft", BrandShape.Soft), ("square", BrandShape.Square), ("round", BrandShape.Round)];

    public static BrandConfig? Read(MapReader site)
    {
        if (site.Map("brand", "the brand") is not { } map) return null;
        var brand = new BrandConfig
        {
            Span = map.Span,
            Name = Text(map, "name"),
            Strapline = Text(map, "strapline"),
            Logo = File(map, "logo"),
            LogoDark = File(map, "logo-dark"),
            LogoPrint = File(map, "logo-print"),
            Mark = File(map, "mark"),
            Social = Social(map),
            Colour = Colour(map, "colour"),
            Accent = Colour(map, "accent"),
            Headings = Font(map, "headings"),
            Words = Font(map, "text"),
            Shape = map.Choice("shape", Shapes) ?? BrandShape.Soft,
            Charity = Charity(map.Map("charity", "the charity")),
            Helpline = Helpline(map.Map("helpline", "the helpline")),
            Footer = map.Has("footer") ? MenuReader.Links(map, "footer") : [],
        };
        foreach (var key in (string[])["logo-dark", "logo-print"])
            if (map.Has(key) && !map.Has("logo")) map.Bag.Add(Codes.BrandNeeds.At(map.KeySpan(key), key, "logo"));
        if (map.Has("accent") && !map.Has("colour"))
            map.Bag.Add(Codes.BrandNeeds.At(map.KeySpan("accent"), "accent", "colour"));
        map.Done();
        return brand;
    }

    /// <summary>What may stand under the key.</summary>
    public static JsonObject Schema
    {
        get
        {
            static JsonObject Colour() => new() { ["type"] = "string", ["pattern"] = @"^\s*#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})\s*$" };
            return SchemaOf.Map(
                ("name", SchemaOf.Texts), ("strapline", SchemaOf.Texts), ("logo", SchemaOf.Text),
                ("logo-dark", SchemaOf.Text),
                ("logo-print", SchemaOf.Text), ("mark", SchemaOf.Text), ("social", SchemaOf.Text), ("colour", Colour()),
                ("accent", Colour()), ("headings", SchemaOf.Text), ("text", SchemaOf.Text),
                ("shape", SchemaOf.OneOf(Shapes.Select(shape => shape.Name))),
                ("charity", SchemaOf.Map(
                    ("name!", SchemaOf.Texts), ("number", SchemaOf.Texts), ("address", SchemaOf.Text),
                    ("phone", SchemaOf.Text),
                    ("email", SchemaOf.Text), ("licence", SchemaOf.Texts),
                    ("marks", SchemaOf.List(SchemaOf.Map(("file!", SchemaOf.Text), ("alt!", SchemaOf.Texts)))))),
                ("helpline", SchemaOf.Map(
                    ("name!", SchemaOf.Texts), ("number!", SchemaOf.Text), ("hours", SchemaOf.Texts),
                    ("chat", SchemaOf.Address),
                    ("free", SchemaOf.Flag))),
                ("footer", MenuReader.LinksSchema));
        }
    }

    private static BrandCharity? Charity(MapReader? map)
    {
        if (map is null) return null;
        var marks = ImmutableArray.CreateBuilder<BrandMark>();
        foreach (var mark in map.Maps("marks", "a mark"))
        {
            marks.Add(new BrandMark(mark.RequiredNode("file") is null ? null : File(mark, "file"),
                SiteConfigReader.Text(mark, "alt", isLine: true)));
            mark.Done();
        }

        var charity = new BrandCharity(
            SiteConfigReader.Text(map, "name", isLine: true), Text(map, "number"), map.Paragraph("address")?.Value,
            Phone(map, "phone"),
            SiteConfigReader.Email(map), Text(map, "licence"), marks.ToImmutable());
        map.Done();
        return charity;
    }

    private static BrandHelpline? Helpline(MapReader? map)
    {
        if (map is null) return null;
        var name = SiteConfigReader.Text(map, "name", isLine: true);
        var number = map.RequiredNode("number") is null ? null : Phone(map, "number");
        var helpline = number is null ? null : new BrandHelpline(name, number, Text(map, "hours"), map.Address("chat"),
            map.Flag("free") == true)
        {
            ChatSpan = map.Node("chat")?.Span ?? default,
        };
        foreach (var key in (string[])["hours", "chat", "free"]) map.Node(key);
        map.Done();
        return helpline;
    }

    private static PhoneView? Phone(MapReader map, string key) =>
        map.Text(key) is { } number && ValueEntryReader.PhoneAddress(number, map.Bag) is { } href
            ? new PhoneView(number.Value, href) : null;

    private static SiteText? Text(MapReader map, string key) => map.Node(key) is null ? null
        : SiteConfigReader.Text(map, key, isLine: true);

    /// <summary>A file directly in the folder of the brand, as “logo.svg” or “brand/logo.svg”.</summary>
    private static TextValue? File(MapReader map, string key) => File(map, key, FileForm(), Codes.BrandFileName);

    private static TextValue? File(MapReader map, string key, Regex form, DiagnosticDescriptor otherwise)
    {
        if (map.Text(key) is not { } file) return null;
        var name = file.Value.StartsWith(Folder, StringComparison.Ordinal) ? file.Value[Folder.Length..] : file.Value;
        if (form.IsMatch(name)) return file with { Value = Folder + name };
        map.Bag.Add(otherwise.At(file.Span, Quote.Short(file.Value)));
        return null;
    }

    /// <summary>A picture for links to every page, or one of two words.</summary>
    private static TextValue? Social(MapReader map)
    {
        if (map.Node("social") is not { } node
            || NodeReader.Scalar(node, "social", map.Bag, "a file, “cards” or “none”") is not { } said) return null;
        var value = said.Value.Trim();
        if (value is BrandConfig.Cards or BrandConfig.None) return new TextValue(value, said.Span);
        if (value.Contains('.', StringComparison.Ordinal)) return File(map, "social");
        map.Bag.Add(Codes.BrandSocialWord.WithHint(
            said.Span, Suggestions.Hint(value, [BrandConfig.Cards, BrandConfig.None]), Quote.Short(value)));
        return null;
    }

    /// <summary>A font directly in the folder of the brand.</summary>
    private static TextValue? Font(MapReader map, string key) => File(map, key, FontForm(), Codes.BrandFontName);

    private static TextValue? Colour(MapReader map, string key)
    {
        const string expected = "a colour, such as \"#0b5d66\"";
        if (map.Node(key) is YamlScalar { IsNull: true, Comment: { } hidden })
        {
            map.Bag.Add(Codes.BrandColour.At(hidden.Span(0, hidden.Value.Length), Quote.Short(hidden.Value)));
            return null;
        }

        if (map.Node(key) is not { } node || NodeReader.Scalar(node, key, map.Bag, expected) is not { } scalar) return null;
        var value = scalar.Value.Trim();
        if (ColourForm().IsMatch(value))
        {
            var small = value.ToLowerInvariant();
            return new TextValue(small.Length == 7 ? small
                : "#" + string.Concat(small.Skip(1).Select(sign => new string(sign, 2))), scalar.Span);
        }

        map.Bag.Add(Codes.BrandColour.At(scalar.Span, Quote.Short(value)));
        return null;
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,79}\.(svg|png|jpg|jpeg)\z")]
    private static partial Regex FileForm();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,79}\.woff2\z")]
    private static partial Regex FontForm();

    [GeneratedRegex(@"^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})\z")]
    private static partial Regex ColourForm();
}
