using DocumentFormat.OpenXml.Wordprocessing;
using NbSite.Export.Plain;

namespace NbSite.Export.Word;

/// <summary>How what is set apart looks: a line at its beginning, a frame and a ground; its words say what it is to those who see none.</summary>
internal sealed record BoxLook(string Id, string Name, string Line, string Ground)
{
    private static readonly Dictionary<BoxKind, BoxLook> All = new()
    {
        [BoxKind.Emergency] = new("CareCardEmergency", "Care card emergency", "A1160A", "FDECEA"),
        [BoxKind.Urgent] = new("CareCardUrgent", "Care card urgent", "8A4B00", "FFF4E0"),
        [BoxKind.NonUrgent] = new("CareCardNonUrgent", "Care card not urgent", "0B4C8C", "EAF2FA"),
        [BoxKind.Warning] = new("BoxWarning", "Box warning", "8A4B00", "FFFAF0"),
        [BoxKind.Note] = new("BoxNote", "Box note", "595959", "F4F5F6"),
    };

    public static BoxLook Of(BoxKind kind) => All[kind];

    /// <summary>The styles, for the part of styles.</summary>
    public static string Styles() => string.Concat(All.Values.Select(look =>
        $"""  <w:style w:type="paragraph" w:customStyle="1" w:styleId="{look.Id}"><w:name w:val="{look.Name}"/>"""
        + $"""<w:basedOn w:val="Normal"/><w:qFormat/>{look.Properties()}</w:style>""" + "\n"));

    /// <summary>The frame and ground, for paragraphs with a style of their own too.</summary>
    public void On(ParagraphProperties properties)
    {
        properties.ParagraphBorders = new ParagraphBorders(
            new TopBorder { Val = BorderValues.Single, Size = 4, Space = 4, Color = Line },
            new LeftBorder { Val = BorderValues.Single, Size = 36, Space = 8, Color = Line },
            new BottomBorder { Val = BorderValues.Single, Size = 4, Space = 4, Color = Line },
            new RightBorder { Val = BorderValues.Single, Size = 4, Space = 4, Color = Line });
        properties.Shading = new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = Ground };
    }

    private string Properties()
    {
        return "<w:pPr><w:pBdr>" + Side("top", 4, 4) + Side("left", 36, 8) + Side("bottom", 4, 4) + Side("right", 4, 4)
            + $"""</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{Ground}"/></w:pPr>""";

        string Side(string name, int size, int space) => $"""<w:{name} w:val="single" w:sz="{size}" w:space="{space}" w:color="{Line}"/>""";
    }
}
