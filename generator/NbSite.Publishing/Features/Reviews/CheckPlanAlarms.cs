using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Content.Entities.Shapes;
using NbSite.Content.PageText;
using NbSite.Content.Signs;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Publishing.Features.Reviews;

/// <summary>
/// On a public site a plan takes out an alarm only where a clinician looked at that very entry as it stands: an entry that was
/// added or changed after the look is nobody's.
/// </summary>
internal sealed class CheckPlanAlarms(PageOptions options) : Analyzer<PageDocument>
{
    public override void Analyze(PageDocument page, IAnalyzerContext context)
    {
        // Words that were put back to an edition's are not the fact sheet's.
        if (!options.HoldsChecks || !page.RecordedSources.IsEmpty || page.Entry.Entity is not { } plan || plan.Definition.Field(Shape.Without) is null
            || page.Entry.Header.Status == ReviewStatus.Withdrawn
            || page.Index.Get<SignBook>(IndexKind.SignBook, SignBook.Key) is not { IsPublic: true } book) return;
        var parts = SignedBlocks.Of(page.Unmoved ?? page.Content);
        foreach (var alarm in PlanAlarms.Of(plan, page.Index, book))
        {
            // Its reason, and the signs that go with an effect.
            ImmutableArray<SignedBlock> entry = [.. parts.Where(part => part.Block?.Span == alarm.Span)];
            if (!entry.IsEmpty && ClinicalLook.At(page.Entry.Review, entry) is not null) continue;
            context.Report(Codes.WithoutUnsigned.At(
                alarm.Span, alarm.Sign.Id, alarm.Level == SignLevel.Emergency ? "an emergency" : "urgent"));
        }
    }
}
