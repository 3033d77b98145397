using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NbSite.Publishing.Site.Pictures;

namespace NbSite.Publishing.Features.Pictures;

/// <summary>A file that was made of a picture, named by its bytes.</summary>
/// <param name="Width">How many pixels wide it is.</param>
/// <param name="Ending">Such as “.webp”.</param>
/// <param name="Sha256">Of its bytes, in hexadecimal.</param>
internal sealed record PicturePart(int Width, string Ending, string Sha256)
{
    /// <summary>Its name in a cache.</summary>
    public string Name => Sha256 + Ending;
}

/// <summary>What was made of a picture, without the bytes.</summary>
/// <param name="Width">The width of the largest part.</param>
/// <param name="Height">The height of the largest part.</param>
/// <param name="Sizes">The same picture in several sizes, smallest first.</param>
/// <param name="Plain">The picture for print and old browsers; null when nothing could be made.</param>
/// <param name="Problems">What there is to say about it.</param>
internal sealed record MadePicture(
    int Width,
    int Height,
    ImmutableArray<PicturePart> Sizes,
    PicturePart? Plain,
    ImmutableArray<PictureProblem> Problems)
{
    private const string Head = "nbsite picture 1";

    /// <summary>Every file, each once.</summary>
    public IEnumerable<PicturePart> Parts => Plain is null ? Sizes : Sizes.Append(Plain);

    /// <summary>Nothing could be made.</summary>
    public static MadePicture Not(params ImmutableArray<PictureProblem> problems) => new(0, 0, [], null, problems);

    /// <summary>As it is kept, with a hash that tells damage.</summary>
    public byte[] Write()
    {
        var text = new StringBuilder(Head).Append('\n');
        Line("size", Number(Width), Number(Height));
        foreach (var part in Sizes) Line("part", Number(part.Width), part.Ending, part.Sha256);
        if (Plain is not null) Line("plain", Number(Plain.Width), Plain.Ending, Plain.Sha256);
        foreach (var problem in Problems) Line(["problem", problem.Code, .. problem.Words]);
        var body = Encoding.UTF8.GetBytes(text.ToString());
        return [.. Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(body)) + "\n"), .. body];

        void Line(params ReadOnlySpan<string> words) => text.Append(string.Join('\t', words!)).Append('\n');
    }

    /// <summary>What was kept; null when it is not as it was written.</summary>
    public static MadePicture? Read(byte[]? bytes)
    {
        if (bytes is not { Length: > 65 }) return null;
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(65)));
        if (Encoding.ASCII.GetString(bytes, 0, 64) != hash) return null;
        var lines = Encoding.UTF8.GetString(bytes, 65, bytes.Length - 65)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines is not [Head, ..]) return null;
        var made = Not();
        foreach (var line in lines.Skip(1))
        {
            made = line.Split('\t') switch
            {
                ["size", var width, var height] => made with { Width = Number(width), Height = Number(height) },
                ["part", var width, var ending, var sha] =>
                    made with { Sizes = made.Sizes.Add(new(Number(width), ending, sha)) },
                ["plain", var width, var ending, var sha] => made with { Plain = new(Number(width), ending, sha) },
                ["problem", var code, .. var words] =>
                    made with { Problems = made.Problems.Add(new(code, [.. words])) },
                _ => made,
            };
        }

        return made;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
