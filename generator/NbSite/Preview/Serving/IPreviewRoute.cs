using Microsoft.AspNetCore.Http;

namespace NbSite.Preview.Serving;

/// <summary>Answers some of the requests that the guard let through. Asked from several threads.</summary>
internal interface IPreviewRoute
{
    /// <summary>Answers the request; false for one that is not its own, of which nothing was written.</summary>
    Task<bool> Answer(HttpContext request);
}
