using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Publishing.Features.Exports;

/// <summary>What is made of each page that is exported.</summary>
internal sealed class ExportsFeature(PageExports output) : Feature
{
    public override IEnumerable<PageAddition> Additions(BuildInput input) => [new ExportPage(output, input)];

    /// <summary>A page as it is rendered, until its files are made.</summary>
    private sealed record Shown(PageView View) : Document
    {
        public override string Name => View.Address;
    }

    private sealed class ExportPage(PageExports output, BuildInput input) : PageAddition
    {
        public override PageFacts ToFacts(PageFacts facts, PageDocument page, PageView view) =>
            !page.Entry.Header.IsGenerated && output.Chosen.Names(page.Entry.Header, page.Site.Publisher.Language, page.Site.BaseUrl)
                ? facts with { Kept = new Shown(view) } : facts;

        public override PageFacts OfHtml(PageFacts facts, PageDocument page, byte[] html, IModuleContext context)
        {
            if (facts.Kept is not Shown { View: var view }) return facts;
            var exported = Of(view, facts, page);
            var paths = ImmutableArray.CreateBuilder<string>();
            var told = new HashSet<Diagnostic>();
            // What a form gets does not depend on which others were asked for.
            foreach (var forms in output.Forms.GroupBy(form => form.Pictures))
            {
                var shown = exported with { Pictures = ExportPictures.Of(view, page.Site, forms.Key, Report) };
                foreach (var file in forms.SelectMany(form => form.Files(shown)))
                {
                    context.Write(new OutputFile(ExportPaths.Scheme + exported.Name + file.Ending, file.Bytes));
                    paths.Add(exported.Name + file.Ending);
                }
            }

            return facts with { Kept = new ExportedFiles(page.Entry.Header, paths.ToImmutable()) };

            void Report(Diagnostic problem)
            {
                if (told.Add(problem)) context.Report(problem);
            }
        }

        private ExportedPage Of(PageView view, PageFacts facts, PageDocument page)
        {
            var header = page.Entry.Header;
            var isWithheld = page.Site.IsWithheld(header);
            return new ExportedPage
            {
                View = view,
                Text = isWithheld ? view.Page : page.Named ?? page.Content,
                Name = NameOf(view),
                Url = AbsoluteAddress.Of(page.Site.BaseUrl, header.Address),
                Anchors = isWithheld ? [] : page.Anchors,
                State = new ExportedState
                {
                    Hash = page.TextHash,
                    Code = page.VersionCode,
                    Status = ReviewStates.Name(header.Status),
                    State = ReviewStates.Of(header, input.Options.Today, page.Site.Publisher.WarnAheadDays),
                    LastChecked = facts.LastChecked,
                    Due = header.Due,
                    Changed = facts.Changed,
                    Owner = facts.Owner,
                    ChangedSinceCheck = facts.Signing is { HasChanged: true },
                    ChangedParts = facts.Signing is { IsUncounted: false } signing ? signing.Changed : null,
                    IsWithheld = isWithheld,
                },
            };
        }

        // The home page of a language has a name too; no other page may be called “index”.
        private static string NameOf(PageView view)
        {
            var name = view.Address.Trim('/');
            return view.Address != view.Site.Home.Address ? name : name.Length == 0 ? "index" : name + "/index";
        }
    }
}
