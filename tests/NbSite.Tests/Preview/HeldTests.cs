using System.Runtime.CompilerServices;
using NbSite.Console;
using NbSite.Preview;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Testing;
using NbSite.Theme;
using Xunit;

namespace NbSite.Tests.Preview;

/// <summary>A preview that is open all day holds one site, however often it was built.</summary>
public sealed class HeldTests
{
    private static readonly NbTheme Theme = new();

    [Fact]
    public void ABuildHoldsNothingOfTheBuildsBefore()
    {
        using var site = TestSite.With(pages: 3);
        var host = new ProgramHost
        {
            Theme = () => Theme,
            Extensions = SiteExtensions.None,
            Now = () => DateTimeOffset.UtcNow,
            HoldsChecks = false,
            CurrentFolder = site.Root,
            Out = TextWriter.Null,
            Error = TextWriter.Null,
        };
        var options = new BuildOptions { Today = SiteFixture.Today, Drafts = true };
        var places = new PreviewPlaces(
            site.Content, Path.Combine(site.Root, "editions"), EditorLinks.Of("vscode")!, _ => options, _ => EditionStore.Empty, path => path);
        var inputs = new PreviewInputs(places, host);
        var last = WholeBuild.None;
        var held = new List<WeakReference>();
        for (var i = 0; i < 4; i++) last = Next(inputs, last, site, i, held);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        // The site and the ways to remake a page, of each build: only those of the newest are there.
        Assert.Equal([false, false, false, false, false, false, true, true], held.Select(what => what.IsAlive));
        Assert.True(last.IsGood);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WholeBuild Next(PreviewInputs inputs, WholeBuild before, TestSite site, int number, List<WeakReference> held)
    {
        var path = Path.Combine(site.Content, "en/about.md");
        File.AppendAllText(path, $"\nAgain, {number}.\n");
        inputs.DoubtTimes();
        // As a session does: what a build is told of is asked of the session, which knows the build before.
        var build = inputs.Build(before, () => GC.KeepAlive(inputs), warm => GC.KeepAlive((warm, inputs)), CancellationToken.None);
        Assert.True(build.IsGood, string.Join('\n', build.Errors.Select(error => error.Message)));
        held.Add(new WeakReference(build.Site));
        held.Add(new WeakReference(build.Warm));
        return build;
    }
}
