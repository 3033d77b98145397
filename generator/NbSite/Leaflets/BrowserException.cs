namespace NbSite.Leaflets;

/// <summary>The browser did not start, stopped, or did not do what it was asked.</summary>
internal sealed class BrowserException(string message) : Exception(message);
