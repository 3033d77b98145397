using NbSite;

return SiteHost.Create(args).Run();
