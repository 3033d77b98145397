using System.Security.Cryptography;
using System.Text;
using NbSite.Content.Markdown;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Pictures;
using SkiaSharp;

namespace NbSite.Publishing.Features.Cards;

/// <summary>Makes the cards of one language, each once: what was made before is taken from the cache.</summary>
internal sealed class CardMaker : ICardMaker
{
    // Changes whenever the same card would be drawn otherwise.
    private const string Version = "1";
    private const int HashLength = 32;

    private readonly CardLook _look;
    private readonly string _name;
    private readonly string _language;
    private readonly bool _isRtl;
    private readonly Lazy<CardFonts> _fonts;
    private readonly IPictureCache _cache;

    /// <param name="look">What all cards look like.</param>
    /// <param name="name">The site's name in the language.</param>
    /// <param name="language">BCP 47.</param>
    /// <param name="isRtl">Whether it is read from the right.</param>
    /// <param name="fonts">The fonts, which all languages share.</param>
    /// <param name="cache">Remembers what was made before.</param>
    public CardMaker(
        CardLook look, string name, string language, bool isRtl, Lazy<CardFonts> fonts, IPictureCache cache)
    {
        (_look, _name, _language, _isRtl, _fonts, _cache) = (look, name, language, isRtl, fonts, cache);
        var mark = look.Mark is { } bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) : "-";
        Recipe = string.Join('\n',
            Version, CardFonts.Version, typeof(SKCanvas).Assembly.GetName().Version,
            typeof(HarfBuzzSharp.Font).Assembly.GetName().Version, mark, look.Ground, look.Words,
            look.Soft, look.Bar, name, language, isRtl ? "rtl" : "ltr");
    }

    /// <inheritdoc/>
    public string Recipe { get; }

    /// <inheritdoc/>
    public bool CanWrite(string title)
    {
        try
        {
            return _fonts.Value.CanWrite(title);
        }
        catch (Exception exception) when (exception is TypeInitializationException or DllNotFoundException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public SocialCard? Of(string title, string address)
    {
        var key = $"card-{Hash(Encoding.UTF8.GetBytes(Recipe + "\n\n" + title))}.kept";
        var png = Whole(_cache.Find(key));
        if (png is null)
        {
            if ((png = Draw(title)) is null) return null;
            _cache.Keep(key, [.. SHA256.HashData(png), .. png]);
        }

        // Two pages may have one title: each has a file of its own.
        var slug = Slug.From(address.Trim('/').Replace('/', ' '));
        var path = $"assets/card-{slug}.{Hash([.. Encoding.UTF8.GetBytes(address), .. SHA256.HashData(png)])[..8]}.png";
        var alt = title == _name ? title : $"{title} – {_name}";
        return new SocialCard(
            new OutputFile(path, png), new BrandPicture("/" + path, CardPicture.Width, CardPicture.Height, alt));
    }

    private byte[]? Draw(string title)
    {
        try
        {
            var fonts = _fonts.Value;
            var canWriteName = fonts.CanWrite(_name);
            return CardPicture.Draw(
                _look, canWriteName && title != _name ? _name : null, fonts.CanWrite(title) ? title : null, _isRtl,
                text => CardLine.Of(text, _language, _isRtl, fonts));
        }
        catch (Exception exception) when (exception is TypeInitializationException or DllNotFoundException)
        {
            // No drawing library for this system.
            return null;
        }
    }

    /// <summary>What was kept; null when it is not as it was written.</summary>
    private static byte[]? Whole(byte[]? kept) =>
        kept is { Length: > HashLength }
            && SHA256.HashData(kept.AsSpan(HashLength)).AsSpan().SequenceEqual(kept.AsSpan(0, HashLength))
                ? kept[HashLength..] : null;

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
