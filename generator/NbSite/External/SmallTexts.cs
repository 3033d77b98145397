using System.Text;

namespace NbSite.External;

/// <summary>Fetches small texts from other sites.</summary>
/// <param name="client">Sends questions; it follows no redirect by itself.</param>
/// <param name="turns">Says when a host may be asked.</param>
/// <param name="manners">How patient it is.</param>
internal sealed class SmallTexts(HttpClient client, Turns turns, Manners manners)
{
    private const int MostBytes = 1_000_000;

    // RFC 9309, section 2.3.1.2.
    private const int MostRedirects = 5;

    /// <summary>The text of an address; null when there is none.</summary>
    public async Task<string?> Read(Uri address, CancellationToken cancellation)
    {
        try
        {
            for (var step = 0; step <= MostRedirects; step++)
            {
                var (text, next) = await Ask(address, cancellation);
                if (next is not { Scheme: "https" or "http" }) return text;
                address = next;
            }

            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
        // Whatever went wrong: there is no text, and the check goes on.
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<(string? Text, Uri? Next)> Ask(Uri address, CancellationToken cancellation)
    {
        OpenNetwork.Refuse(address);
        using var turn = await turns.Take(address, cancellation);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(manners.Patience);
        using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } next) return (null, new Uri(address, next));
        if (!response.IsSuccessStatusCode) return (null, null);
        await using var stream = await response.Content.ReadAsStreamAsync(patience.Token);
        var bytes = new byte[MostBytes];
        var length = await stream.ReadAtLeastAsync(bytes, MostBytes, throwOnEndOfStream: false, patience.Token);
        return (Encoding.UTF8.GetString(bytes, 0, length), null);
    }
}
