using NbSite.Content.Signs;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Signs;

namespace NbSite.Publishing.Features.Clinics;

/// <summary>
/// Holds a hospital's own signs to what the site's signs are held to: pages and sources that are there, one action for one
/// thing, and on a public site a clinician.
/// </summary>
internal sealed class CheckClinicSigns(BuildInput input, Pipeline<IndexDocument> index) : AggregateAnalyzer<ClinicDocument>
{
    public override void Analyze(IReadOnlyList<ClinicDocument> documents, IAnalyzerContext context)
    {
        if (context.OutputsOf(index) is not [var site] || documents is not [{ Signs: { Added.IsEmpty: false } own }]) return;
        if (input.Options.Clinic is not { File.Path: var path } || site.Unread.Signs) return;
        var bag = new DiagnosticBag(site.Config.Regions);
        var language = site.For(site.Config.Language);
        SignTexts.CheckConditions(own.Added.Select(each => each.Sign), language, bag);
        SignTexts.Check(own.Added.Select(each => each.Text), [], path, language, input.Theme.Words(language.Language)!, bag);
        foreach (var cite in own.Added.SelectMany(each => each.Sign.Sources).Select(source => source.Cite))
        {
            if (language.Get<FormattedReference>(IndexKind.Reference, cite.Key) is { IsRetracted: true })
                bag.Add(Codes.RetractedSource.At(cite.Span, cite.Key, "readers of this copy would be told it"));
            if (!site.Unread.References && language.Get<FormattedReference>(IndexKind.Reference, cite.Key) is null)
                bag.Add(Codes.UnknownReference.WithHint(cite.Span, Suggestions.Hint(cite.Key, language.Keys(IndexKind.Reference)), cite.Key));
        }

        if (site.Config.Publication == PublicationMode.Public)
        {
            foreach (var (sign, _) in own.Added)
            {
                var level = sign.Levels.Values.Max();
                if (level > SignLevel.Soon && sign.Decided is not { IsClinical: true })
                    bag.Add(Codes.ClinicSignUndecided.At(sign.LevelSpan, sign.Id, SignVocabulary.Name(level)));
            }
        }

        if (site.Signs.WordsOf(site.Config.Language) is { } words)
        {
            // What the site's own signs say twice is told where they are checked.
            var said = new DiagnosticBag(site.Config.Regions);
            SignSayings.Check(own.In(site.Signs.Set), own.In(words), said);
            foreach (var diagnostic in said.ToImmutable().Where(each => each.Span.Path == path)) bag.Add(diagnostic);
        }

        foreach (var diagnostic in bag.ToImmutable()) context.Report(diagnostic);
    }
}
