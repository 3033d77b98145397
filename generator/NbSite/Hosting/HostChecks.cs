using System.Globalization;
using System.Text.RegularExpressions;
using NbSite.Content.FrontMatter;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Site.Pages;
using NbSite.Theme;
using NbSite.Theme.Rendering;

namespace NbSite.Hosting;

/// <summary>
/// Looks at all that a program adds before anything is read or built, so that nothing of it breaks in the middle of a
/// page.
/// </summary>
internal static partial class HostChecks
{
    /// <summary>Everything that is wrong, in the order in which things are added.</summary>
    public static IEnumerable<string> Problems(HostParts parts) =>
        parts.Told.Concat(Steps(parts)).Concat(Pages(parts)).Concat(Diagnostics(parts)).Concat(Parts(parts))
            .Concat(Styles(parts)).Concat(Words(parts));

    private static IEnumerable<string> Steps(HostParts parts) => parts.Steps.Where(step => step.Problem is not null)
        .Select(step => $"AddPageStep: the step “{step.Module.Name}” would never run: {step.Problem}.");

    private static IEnumerable<string> Pages(HostParts parts)
    {
        if (parts.Features.IsEmpty && parts.Pages.IsEmpty) yield break;
        var taken = SiteBuilder.OwnPages.ToDictionary(
            page => page.Id, _ => "NbSite makes a page of that id", StringComparer.OrdinalIgnoreCase);
        foreach (var page in parts.Features.SelectMany(feature => feature.Pages).Concat(parts.Pages))
        {
            if (Names.ProblemOfId(page.Id) is { } problem)
                yield return $"AddPage: “{page.Id}” cannot be the id of a page: {problem}.";
            else if (Addresses.KeptFor($"/{page.Id}/") is { } kept)
                yield return $"AddPage: “/{page.Id}/” is kept for {kept}.";
            else if (!taken.TryAdd(page.Id, "the program makes two"))
                yield return $"AddPage: “{page.Id}”: {taken[page.Id]}.";
            if (page.Words.Length == 0)
                yield return $"AddPage: “{page.Id}” must say how the keys of its title and summary begin.";
        }
    }

    private static IEnumerable<string> Diagnostics(HostParts parts)
    {
        var codes = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var each in parts.Diagnostics)
        {
            if (!Code().IsMatch(each.Code))
                yield return $"AddDiagnostic: “{each.Code}” is no code. Write letters and a number, such as ACT0001.";
            else if (each.Code.StartsWith("NB", StringComparison.Ordinal) && char.IsAsciiDigit(each.Code[2]))
                yield return $"AddDiagnostic: “{each.Code}” is NbSite's: codes with NB are. Choose letters of your own, such as ACT0001.";
            else if (!codes.Add(each.Code)) yield return $"AddDiagnostic: “{each.Code}” is added twice.";
            if (((string[])[each.Title, each.Template, each.Why, each.Remedy]).Any(string.IsNullOrWhiteSpace))
                yield return $"AddDiagnostic: “{each.Code}” must have a title, a message, why it matters and how it is mended.";
            if (!IsTemplate(each.Template))
                yield return $"AddDiagnostic: the message of “{each.Code}” cannot be filled in: {each.Template}";
        }
    }

    private static bool IsTemplate(string template)
    {
        try
        {
            _ = string.Format(CultureInfo.InvariantCulture, template, [.. Enumerable.Repeat<object>("", 10)]);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Parts(HostParts parts) => PartChecks.Problems(parts.Replaced)
        .Concat(parts.Replaced.GroupBy(each => each.Key, StringComparer.Ordinal).Where(same => same.Count() > 1)
        .Select(same => $"“{same.Key}” is replaced twice.")).Select(problem => "ReplacePart: " + problem);

    private static IEnumerable<string> Styles(HostParts parts) => parts.Styles
        .Select(each => (each.From, Problem: OwnStyles.Problem(each.Css))).Where(each => each.Problem is not null)
        .Select(each => $"{each.From}: {each.Problem}.");

    private static IEnumerable<string> Words(HostParts parts) =>
        parts.Words.IsEmpty ? []
            : HostWords.Problems(parts.Words, new NbTheme()).Select(problem => "AddWords " + problem);

    [GeneratedRegex("^[A-Z]{2,12}[0-9]{1,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
