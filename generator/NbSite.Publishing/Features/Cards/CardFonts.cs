using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using HarfBuzzSharp;
using SkiaSharp;

namespace NbSite.Publishing.Features.Cards;

/// <summary>A font that comes with the program: its outlines, and the rules by which its letters join.</summary>
internal sealed class CardFont
{
    public CardFont(byte[] file)
    {
        using var data = SKData.CreateCopy(file);
        Outlines = SKTypeface.FromData(data) ?? throw new InvalidDataException("A font of the program is damaged.");
        // A copy outside managed memory: what the collector moves, HarfBuzz would lose.
        using var blob = Copy(file);
        var face = new Face(blob, 0);
        Units = face.UnitsPerEm;
        Rules = new HarfBuzzSharp.Font(face);
        Rules.SetScale(Units, Units);
        Rules.SetFunctionsOpenType();
    }

    public SKTypeface Outlines { get; }

    public HarfBuzzSharp.Font Rules { get; }

    /// <summary>How many units of the font are as long as its size.</summary>
    public int Units { get; }

    private static Blob Copy(byte[] file)
    {
        var pinned = GCHandle.Alloc(file, GCHandleType.Pinned);
        try
        {
            return new Blob(pinned.AddrOfPinnedObject(), file.Length, MemoryMode.Duplicate);
        }
        finally
        {
            pinned.Free();
        }
    }

    public bool Has(int letter) => Rules.TryGetGlyph((uint)letter, out _);
}

/// <summary>
/// The fonts with which cards are written. They come with the program, because a font of the machine would give other
/// pictures on another machine.
/// </summary>
internal sealed class CardFonts
{
    /// <summary>Changes when a font does, so that no card of before is taken for one of today.</summary>
    public const string Version = "noto-2";

    private static readonly string[] Files = ["NotoSans-Bold.ttf", "NotoSansArabic-Bold.ttf"];

    private readonly CardFont[] _fonts = [.. Files.Select(file => new CardFont(Read(file)))];
    private readonly ConcurrentDictionary<int, CardFont?> _found = new();

    /// <summary>The first font that has a letter; null when none has.</summary>
    public CardFont? Of(int letter) => _found.GetOrAdd(letter, one => _fonts.FirstOrDefault(font => font.Has(one)));

    /// <summary>Whether every letter of a text can be written.</summary>
    public bool CanWrite(string text) =>
        text.EnumerateRunes().All(rune => CardScript.IsSilent(rune.Value) || Of(rune.Value) is not null);

    private static byte[] Read(string file)
    {
        using var stream = typeof(CardFonts).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The font “{file}” is not in the program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
