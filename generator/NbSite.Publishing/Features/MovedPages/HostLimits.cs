using System.Globalization;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.MovedPages;

/// <summary>Tells, once for the whole list, which old addresses some hosts cannot lead on.</summary>
internal static class HostLimits
{
    // What Cloudflare Pages reads of the list.
    private const int MostSingle = 2000;
    private const int MostPatterns = 100;

    public static void Report(IReadOnlyCollection<Redirection> all, IReadOnlyList<RedirectLine> lines, SmallPages small,
        IModuleContext context)
    {
        // An address may be written on its page, with no list at all.
        static SourceSpan Place(IReadOnlyCollection<Redirection> old) => SourceSpan.File(
            (old.FirstOrDefault(each => each.Path == Redirections.FileName) ?? old.FirstOrDefault())?.Path ?? "site.yml");
        Redirection? Wider(Redirection old) => all.FirstOrDefault(each => each is { IsGone: false, Old.IsPattern: true } && each.Old.Covers(old.Old));
        var byRules = all.Where(old => !old.IsGone && small.PlaceOf(old) is null).ToList();
        if (byRules is [var first, ..]) context.Report(Codes.OnlyByRules.At(Place(byRules), Count(byRules.Count),
            first.Old.Written));
        // Cloudflare follows a rule before it looks for a page.
        if (all.FirstOrDefault(old => old.IsGone && Wider(old) is not null) is { } gone)
            context.Report(Codes.GoneBelowPattern.At(SourceSpan.File(gone.Path), gone.Old.Written, Wider(gone)!.Old.Written));
        var patterns = lines.Count(line => line.IsPattern && line.Status != 410);
        // Lines with a query Cloudflare passes over, and counts only those it reads.
        var single = lines.Count(line => !line.IsPattern && line.Status != 410 && line.Query.IsEmpty);
        if (patterns > MostPatterns || single > MostSingle)
            context.Report(Codes.BeyondCloudflare.At(Place(all), Number(single), Number(patterns)));
    }

    private static string Count(int count) => count == 1 ? "1 old address leads"
        : $"{Number(count)} old addresses lead";

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
