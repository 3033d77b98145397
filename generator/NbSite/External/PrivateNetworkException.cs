namespace NbSite.External;

/// <summary>An address leads to this machine or into its own network, in which nothing is asked.</summary>
internal sealed class PrivateNetworkException() : HttpRequestException("it is in a private network");
