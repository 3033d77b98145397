using NbSite.Content.Languages;
using NbSite.Model;

namespace NbSite.Content.Tests.Languages;

/// <summary>Packs for tests: the theme's English, and a little of Welsh that was made up for tests and is shipped nowhere.</summary>
internal static class TestPacks
{
    public static LanguagePack English { get; } = Good("en", Resource("en.checks.yml"));

    /// <summary>Read without a fault.</summary>
    public static LanguagePack Good(string language, string text)
    {
        var bag = new DiagnosticBag();
        var pack = LanguagePackReader.Read(language, new LanguageFile(language + ".checks.yml", text), bag);
        Assert.Empty(bag.ToImmutable());
        return pack;
    }

    public static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(TestPacks).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
