using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace NbSite.External;

/// <summary>
/// Asks one address whether it is there: its head first, and the whole only where a server knows no heads.
/// </summary>
/// <param name="client">Sends questions; it follows no redirect by itself.</param>
/// <param name="turns">Says when a host may be asked.</param>
/// <param name="robots">What sites ask of programs.</param>
/// <param name="manners">How patient it is.</param>
/// <param name="today">The day of the answers.</param>
internal sealed class AddressProbe(HttpClient client, Turns turns, RobotsOfSites robots, Manners manners, DateOnly today)
{
    /// <summary>What it answers. Throws <see cref="OperationCanceledException"/> when it is stopped.</summary>
    public async Task<Answer> Ask(Uri address, CancellationToken cancellation)
    {
        try
        {
            return await Follow(address, cancellation);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Of(Outcome.Untold, $"no answer came within {manners.Patience.TotalSeconds:0} seconds");
        }
        catch (HttpRequestException exception)
        {
            return Failed(exception);
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or UriFormatException)
        {
            return Of(Outcome.Unreachable, exception.Message.TrimEnd('.'));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A fault that nobody thought of says nothing of the address, and holds up no other.
            return Of(Outcome.Untold, exception.Message.TrimEnd('.'));
        }
    }

    private async Task<Answer> Follow(Uri address, CancellationToken cancellation)
    {
        var (at, isForGood) = (address, true);
        for (var step = 0; step <= manners.Redirects; step++)
        {
            OpenNetwork.Refuse(at);
            if (!await robots.Allows(at, cancellation))
            {
                return Of(Outcome.Untold, at == address ? "its site asks programs not to look (robots.txt)"
                    : $"it leads to {at.Host}, which asks programs not to look (robots.txt)");
            }

            var (status, next) = await Status(at, cancellation);
            if (status is >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest && next is not null)
            {
                if (next.Scheme is not ("https" or "http")) return Of(Outcome.Untold, $"it leads to an address of another kind, {next.Scheme}");
                isForGood &= status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
                at = next;
                continue;
            }

            return (int)status switch
            {
                // An identifier such as a DOI leads on by its nature, and no page is better named by where it leads
                // today.
                >= 200 and < 300 when at != address && isForGood && !IsIdentifier(address) => Of(Outcome.Moved, at.AbsoluteUri),
                >= 200 and < 300 => Of(Outcome.Good, ""),
                404 or 410 => Of(Outcome.Gone, $"{(int)status} ({Name(status)})"),
                _ => Of(Outcome.Untold, $"it answers {(int)status} ({Name(status)})"),
            };
        }

        return Of(Outcome.Unreachable, $"it leads on more than {manners.Redirects} times");
    }

    private async Task<(HttpStatusCode Status, Uri? Next)> Status(Uri at, CancellationToken cancellation)
    {
        var (status, next) = await Send(HttpMethod.Head, at, cancellation);
        // Some servers know no heads, or answer them as if there were nothing.
        return (int)status >= 400 && status != HttpStatusCode.TooManyRequests ? await Send(HttpMethod.Get, at, cancellation) : (status, next);
    }

    private async Task<(HttpStatusCode, Uri?)> Send(HttpMethod method, Uri at, CancellationToken cancellation)
    {
        using var turn = await turns.Take(at, cancellation);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(manners.Patience);
        using var request = new HttpRequestMessage(method, at);
        request.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, application/pdf, */*;q=0.8");
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        var next = response.Headers.Location;
        return (response.StatusCode, next is null ? null : next.IsAbsoluteUri ? next : new Uri(at, next));
    }

    private Answer Of(Outcome outcome, string words) => new(outcome, words, today);

    private static bool IsIdentifier(Uri address) => address.Host is "doi.org" or "dx.doi.org" or "hdl.handle.net" or "purl.org" or "n2t.net";

    private static string Name(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound => "not found",
        HttpStatusCode.Gone => "gone",
        HttpStatusCode.Forbidden => "forbidden",
        HttpStatusCode.Unauthorized => "a password is needed",
        HttpStatusCode.TooManyRequests => "too many questions",
        HttpStatusCode.ServiceUnavailable => "not available now",
        _ when Enum.IsDefined(status) => status.ToString(),
        _ => "unknown",
    };

    private Answer Failed(HttpRequestException exception)
    {
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case PrivateNetworkException:
                    // Nobody elsewhere is told of it.
                    return Of(Outcome.Untold, inner.Message);
                case SocketException { SocketErrorCode: SocketError.TryAgain }:
                    return Of(Outcome.Untold, "its name cannot be looked up now: is this machine online?");
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }:
                    return Of(Outcome.Unreachable, "there is no site of that name");
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused }:
                    return Of(Outcome.Unreachable, "the connection is refused");
                case AuthenticationException:
                    return Of(Outcome.Unreachable, "its certificate cannot be trusted");
            }
        }

        return Of(Outcome.Unreachable, exception.Message.TrimEnd('.'));
    }
}
