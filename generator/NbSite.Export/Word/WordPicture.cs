using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using BlipFill = DocumentFormat.OpenXml.Drawing.Pictures.BlipFill;
using NonVisualDrawingProperties = DocumentFormat.OpenXml.Drawing.Pictures.NonVisualDrawingProperties;
using NonVisualPictureDrawingProperties = DocumentFormat.OpenXml.Drawing.Pictures.NonVisualPictureDrawingProperties;
using NonVisualPictureProperties = DocumentFormat.OpenXml.Drawing.Pictures.NonVisualPictureProperties;
using Picture = DocumentFormat.OpenXml.Drawing.Pictures.Picture;
using ShapeProperties = DocumentFormat.OpenXml.Drawing.Pictures.ShapeProperties;

namespace NbSite.Export.Word;

/// <summary>How Word shows a picture in a line.</summary>
internal static class WordPicture
{
    private const long Unit = 9525;

    // A4 without its margins, and two thirds of its height.
    private const long Widest = 5_731_510;
    private const long Highest = 6_000_000;
    private const string Kind = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    public static DocumentFormat.OpenXml.Wordprocessing.Drawing Of(string relation, int number, string alt, int width, int height)
    {
        var (across, down) = (Math.Max(1, width) * Unit, Math.Max(1, height) * Unit);
        var scale = Math.Min(1, Math.Min((double)Widest / across, (double)Highest / down));
        (across, down) = (Math.Max(1, (long)(across * scale)), Math.Max(1, (long)(down * scale)));
        var (id, name) = ((uint)number, FormattableString.Invariant($"Picture {number}"));
        return new(new Inline(
            new Extent { Cx = across, Cy = down },
            new DocProperties { Id = id, Name = name, Description = alt },
            new DocumentFormat.OpenXml.Drawing.Wordprocessing.NonVisualGraphicFrameDrawingProperties(new GraphicFrameLocks { NoChangeAspect = true }),
            new Graphic(new GraphicData(new Picture(
                new NonVisualPictureProperties(new NonVisualDrawingProperties { Id = id, Name = name, Description = alt }, new NonVisualPictureDrawingProperties()),
                new BlipFill(new Blip { Embed = relation }, new Stretch(new FillRectangle())),
                new ShapeProperties(
                    new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = across, Cy = down }),
                    new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle })))
            { Uri = Kind }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        });
    }
}
