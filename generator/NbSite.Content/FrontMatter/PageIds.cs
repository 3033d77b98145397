using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.FrontMatter;

/// <summary>Names of pages in other files.</summary>
public static class PageIds
{
    /// <summary>A page's id as written; whether there is such a page is asked later. Null with an error in the bag.</summary>
    public static TextValue? Read(YamlNode node, string name, DiagnosticBag bag)
    {
        if (NodeReader.Scalar(node, name, bag, "the id of a page") is not { } scalar) return null;
        var value = scalar.Value.Trim();
        if (Names.ProblemOfId(value) is not { } problem) return new TextValue(value, scalar.Span);
        bag.Add(Codes.BadId.At(scalar.Span, Quote.Short(value), problem));
        return null;
    }
}
