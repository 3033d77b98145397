using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Preview;

namespace NbSite.Desk;

/// <summary>The site with the words of every page, read again only when a file or the day is another. Asked from several threads.</summary>
internal sealed class SiteWords
{
    private readonly Lock _one = new();
    private (ContentState Content, DateOnly Today, ReadSite Site)? _last;

    /// <summary>Reads it, or gives what was read. Throws <see cref="OperationCanceledException"/> when it is stopped.</summary>
    public ReadSite Of(ContentState content, DateOnly today, ProgramHost host)
    {
        lock (_one)
        {
            if (_last is { } last && last.Today == today && content.Since(last.Content).IsEmpty) return last.Site;
            var site = ReadSite.Read(content.Files, today, host);
            _last = (content, today, site);
            return site;
        }
    }
}
