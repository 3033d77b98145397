namespace NbSite.Publishing.Site.Outputs;

/// <summary>The site itself, for web servers and their readers.</summary>
public sealed record WebSite : SiteOutput
{
    internal override bool IsForServers => true;

    internal override bool CarriesFeeds => true;

    internal override bool IsShared => true;

    internal override bool CarriesFonts => true;

    internal override bool LoadsFromElsewhere => true;

    internal override bool IsIndexed => true;

    internal override bool TellsPast => true;

    internal override string? Identity => "web site";
}
