using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Storyline.Models;

namespace Storyline.Api.Teams;

/// <summary>
/// Opens the sign-in without an account only in a try-out and only to this machine: the connection, and the name that the browser believes it speaks
/// to, must be this machine's own, or a page elsewhere could point its own name here.
/// </summary>
internal sealed class DemoGate(IOptions<ApiOptions> options)
{
    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host"];

    /// <exception cref="NotFoundException">This is no try-out.</exception>
    /// <exception cref="ForbiddenException">The caller is elsewhere.</exception>
    public void Check(HttpContext context)
    {
        if (!options.Value.DemoSignIn)
        {
            throw new NotFoundException("Signing in without an account is for the demo only: start storyline demo.");
        }

        var host = context.Request.Host.Host;
        var isHere = context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && (host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var named) && IPAddress.IsLoopback(named)))
            && !Forwarding.Any(context.Request.Headers.ContainsKey);
        if (!isHere)
        {
            throw new ForbiddenException("Signing in without an account works only on the machine that runs the demo: open it as http://localhost.");
        }
    }
}
