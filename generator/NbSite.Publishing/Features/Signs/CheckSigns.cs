using NbSite.Content.Signs;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Signs;

namespace NbSite.Publishing.Features.Signs;

/// <summary>
/// Holds signs to their words, to the pages and sources that they name, and to their sign-off. Renders nothing: it reads all
/// words as cards do, because perhaps no card shows them yet.
/// </summary>
internal sealed class CheckSigns(BuildInput input, Pipeline<SignWordsDocument> words) : Analyzer<IndexDocument>
{
    public override void Analyze(IndexDocument site, IAnalyzerContext context)
    {
        var signs = site.Signs;
        if (signs.Words is [var alone, ..] && input.Files.All(file => file.Path != "signs.yml"))
            context.Report(Codes.SignsFileMissing.At(SourceSpan.File(SiteSigns.PathOf(alone.Language))));
        if (site.Unread.Signs) return;
        if (signs.Set.Signs.IsEmpty && signs.Words.IsEmpty) return;
        var bag = new DiagnosticBag(site.Config.Regions);
        var unread = context.DiagnosticsOf(words).Where(each => each.Severity == Severity.Error).Select(each => each.Span.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var language in site.Languages)
        {
            var path = SiteSigns.PathOf(language.Language);
            if (unread.Contains(path)) continue;
            if (signs.WordsOf(language.Language) is { } own) Check(own, site, language, bag);
            else if (language.Language == site.Config.Language) bag.Add(Codes.NoSignWords.At(signs.Set.Span, path));
            else bag.Add(Codes.SignsNotTranslated.At(SourceSpan.File(path), language.Language, path));
        }

        SignTexts.CheckConditions(site.Signs.Set.Signs, site.For(site.Config.Language), bag);
        foreach (var diagnostic in bag.ToImmutable()) context.Report(diagnostic);
    }

    private void Check(SignWords own, IndexDocument site, SiteIndex language, DiagnosticBag bag)
    {
        var (signs, config) = (site.Signs, site.Config);
        var path = SiteSigns.PathOf(own.Language);
        SignGaps.CheckUnknown(signs.Set, own, bag);
        bag.AddRange(own.PinProblems);
        if (own.Language == config.Language)
        {
            foreach (var gap in SignGaps.Of(signs.Set, own))
                bag.Add(Codes.SignWordsMissing.At(signs.Set.Find(gap.Name)?.Span ?? own.Span, path, Shown(gap)));
            if (config.Publication == PublicationMode.Public) CheckDrafted(own, bag);
        }
        else if (SignLanguages.WhyNot(signs, own, config, input.Theme.Words(own.Language)!) is { } why)
        {
            // A translation under way is no mistake, and its record says that it is one.
            bag.Add(signs.RecordOf(own.Language) is { Status: ReviewStatus.Draft }
                ? Codes.SignsInDraft.At(own.Span, own.Language, path)
                : Codes.SignsFallBack.At(own.Span, why));
        }

        if (own.EveryMonths > config.LongestMonths)
            bag.Add(Codes.PeriodBeyondPolicy.At(own.Span, "every", own.EveryMonths, config.LongestMonths));
        if (input.Files.All(file => file.Path != SiteSigns.SubjectOf(own.Language) + ".review.yml"))
            bag.Add(Codes.NoReviewRecord.At(SourceSpan.File(path), path, "signs.review.yml"));
        SignSayings.Check(signs.Set, own, bag);
        SignFlow.Check(own, bag);
        foreach (var sign in signs.Set.Signs.Where(sign => !sign.ExpectedWith.IsEmpty && own.Signs.GetValueOrDefault(sign.Id) is { Expected: null }))
            bag.Add(Codes.ExpectedWithoutWords.At(sign.ExpectedWith[0].Span, sign.Id, path));
        SignTexts.Check(
            own.Signs.Values, own.Levels.Values, SiteSigns.PathOf(own.Language), language, input.Theme.Words(language.Language)!, bag);
        if (config.Publication == PublicationMode.Public) CheckSignOff(own, site, language, bag);
    }

    private static string Shown(SignGap gap) => gap.Part switch
    {
        "signs" => $"the sign “{gap.Name}”",
        "levels" => $"the level “{gap.Name}”",
        _ => $"“{gap.Name}” under “{gap.Part}”",
    };

    private static void CheckDrafted(SignWords own, DiagnosticBag bag)
    {
        if (own.IsDrafted) bag.Add(Codes.SignDraftedByMachine.At(own.Span));
        foreach (var text in own.Signs.Values.Where(text => text.IsDrafted)) bag.Add(Codes.SignDraftedByMachine.At(text.Span));
    }

    /// <summary>On a public site a clinician has checked every sign that asks for a call at once, and its level.</summary>
    private static void CheckSignOff(SignWords own, IndexDocument site, SiteIndex language, DiagnosticBag bag)
    {
        if (language.Get<SignReviews>(IndexKind.SignReviews, "all") is not { } reviews || reviews.Language != own.Language) return;
        var path = SiteSigns.PathOf(own.Language);
        foreach (var sign in site.Signs.Set.Signs.Where(sign => own.Signs.ContainsKey(sign.Id) && !own.Stale.ContainsKey(sign.Id)))
        {
            var level = sign.Levels.Values.Max();
            if (level > SignLevel.Soon && !reviews.Of(sign.Id).IsClinical)
                bag.Add(Codes.SignNotSigned.At(sign.Span, sign.Id, SignVocabulary.Name(level), path));
        }

        foreach (var (name, level) in SignVocabulary.Levels)
        {
            if (level > SignLevel.Soon && own.Levels.TryGetValue(level, out var text) && site.Signs.Set.Levels.ContainsKey(level)
                && !reviews.Of(level).IsClinical)
                bag.Add(Codes.LevelNotSigned.At(text.Span, name, path));
        }
    }
}
