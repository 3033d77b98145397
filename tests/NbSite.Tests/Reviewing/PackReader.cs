using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace NbSite.Tests.Reviewing;

/// <summary>What a pack asks, read from its file as a browser would hand it to the script.</summary>
/// <param name="Number">What the reviewer sees it called.</param>
/// <param name="File">Its content file.</param>
/// <param name="Sheet">Its page, fact sheet or sign.</param>
/// <param name="Key">What names its words.</param>
/// <param name="Sources">What names its sources.</param>
/// <param name="Words">How it begins.</param>
internal sealed record AskedPart(string Number, string File, string Sheet, string Key, string Sources, string Words);

/// <summary>A pack that was made, and answers as its script saves them.</summary>
internal sealed partial record PackReader(string Html)
{
    public static PackReader Open(ProgramFixture program, string file) => new(File.ReadAllText(Path.Combine(program.Folder, file)));

    public IReadOnlyList<AskedPart> Parts =>
    [
        .. Article().Matches(Html).Select(article => new AskedPart(
            Value(article.Value, "data-number"), Value(article.Value, "data-file"), Value(article.Value, "data-sheet"),
            Value(article.Value, "data-key"), Value(article.Value, "data-sources"), Value(article.Value, "data-words"))),
    ];

    /// <summary>The countries that are ticked when the pack is opened.</summary>
    public string[] Countries => [.. Country().Matches(Html).Select(box => box.Groups[1].Value)];

    /// <summary>The answers: what is said of each part, or null to leave it open.</summary>
    public string Answers(Func<AskedPart, (string Decision, string Comment)?> answer, string role = "oncologist", string name = "", params string[] countries)
    {
        var body = Body().Match(Html).Value;
        return JsonSerializer.Serialize(new
        {
            format = "nbsite-review-answers-1",
            site = Value(body, "data-site"),
            made = Value(body, "data-made"),
            file = Value(body, "data-file"),
            saved = "2026-11-21",
            role,
            name,
            countries = countries.Length == 0 ? Countries : countries,
            answers = Parts.Select(part => (part, said: answer(part))).Where(each => each.said is not null).Select(each => new
            {
                file = each.part.File,
                sheet = each.part.Sheet,
                key = each.part.Key,
                sources = each.part.Sources,
                decision = each.said!.Value.Decision,
                comment = each.said.Value.Comment,
                words = each.part.Words,
            }),
        });
    }

    private static string Value(string element, string name)
    {
        var found = Regex.Match(element, $" {name}=\"([^\"]*)\"");
        Assert.True(found.Success, $"{name} is missing in {element}");
        return WebUtility.HtmlDecode(found.Groups[1].Value);
    }

    [GeneratedRegex("<article [^>]*>")]
    private static partial Regex Article();

    [GeneratedRegex(" data-country value=\"([^\"]+)\" checked")]
    private static partial Regex Country();

    [GeneratedRegex("<body [^>]*>")]
    private static partial Regex Body();
}
