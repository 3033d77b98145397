using NbSite.Content.Markdown.Parsing;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Markdown.Projection;

/// <summary>Whose a picture is: <c>![…](a.jpg){credit="Jane Doe" licence="CC BY 4.0"}</c>.</summary>
internal sealed partial class BlockProjection
{
    private static bool IsCredit(RawAttribute item) => item.Name is "credit" or "licence" or "license";

    /// <summary>The picture with what its attributes say; what is wrong with them is diagnosed.</summary>
    private UnresolvedImage Credited(UnresolvedImage picture, AttributeNode attributes)
    {
        if (attributes.Fault is not null) return picture;
        (string? Credit, string? Licence) given = default;
        foreach (var item in attributes.Items.Where(IsCredit))
        {
            var span = _source.Span(item.Start, item.Length);
            var isCredit = item.Name == "credit";
            if ((isCredit ? given.Credit : given.Licence) is not null)
                _bag.Add(Codes.AttributeTwice.At(span, item.Name));
            else if (string.IsNullOrWhiteSpace(item.Value)) _bag.Add(Codes.EmptyCredit.At(span, item.Name));
            else if (PlainText.Check(item.Value, span, item.Name, _bag))
                given = isCredit ? (item.Value.Trim(), given.Licence) : (given.Credit, item.Value.Trim());
        }

        return picture with { Credit = given.Credit, Licence = given.Licence };
    }
}
