using NbSite;

return NbSiteApp.Run(args);
