using System.Globalization;
using System.Text;
using NbSite.Model;
using QRCoder;

namespace NbSite.Publishing.Site.Pages;

/// <summary>Draws QR codes, with a border of four units.</summary>
internal static class QrPictures
{
    /// <summary>A code for the head of a printed page: of fewer units, with little to spare, and as lines, since every page carries one.</summary>
    public static QrPicture Small(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.L);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            var end = -1;
            for (var x = 0; x < rows.Count; x++)
            {
                if (!rows[y][x]) continue;
                var start = x;
                while (x < rows.Count && rows[y][x]) x++;
                path.Append(CultureInfo.InvariantCulture, $"{(end < 0 ? $"M{start} {y}.5" : $"m{start - end} 0")}h{x - start}");
                end = x;
            }
        }

        return new QrPicture(rows.Count, path.ToString());
    }

    /// <summary>A code for a leaflet, with a quarter of it to spare for folds and stains.</summary>
    public static QrPicture Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.Q);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (!rows[y][x]) continue;
                var start = x;
                while (x < rows.Count && rows[y][x]) x++;
                path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1H{start}z");
            }
        }

        return new QrPicture(rows.Count, path.ToString());
    }
}
