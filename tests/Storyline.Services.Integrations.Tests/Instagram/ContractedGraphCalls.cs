using System.Web;

namespace Storyline.Services.Integrations.Tests.Instagram;

/// <summary>Holds what the product sends to Meta against Meta's own description.</summary>
internal sealed class ContractedGraphCalls(MetaContract contract, Func<string, string?> kindOf, Func<bool> isFacebook, List<string> faults, ISet<string> seen) : DelegatingHandler
{
    private const string Base = "/instagram/";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (address.AbsolutePath.StartsWith(Base, StringComparison.Ordinal))
        {
            var path = address.AbsolutePath[Base.Length..];
            var values = Values(address.Query.TrimStart('?'));
            if (request.Content is not null)
            {
                foreach (var (name, value) in Values(await request.Content.ReadAsStringAsync(cancellationToken)))
                {
                    values[name] = value;
                }
            }

            seen.Add($"{request.Method} {path.Split('/')[^1]}");
            faults.AddRange(contract.FaultsInCall(request.Method.Method, path, values, kindOf, isFacebook()));
            if (values.ContainsKey("access_token") && path is not ("access_token" or "refresh_access_token"))
            {
                faults.Add($"{path}: the token is part of the address or form, and not of the header");
            }
        }

        return await base.SendAsync(request, cancellationToken);
    }

    private static Dictionary<string, string> Values(string query)
    {
        var parsed = HttpUtility.ParseQueryString(query);
        return parsed.AllKeys.OfType<string>().ToDictionary(name => name, name => parsed[name]!, StringComparer.Ordinal);
    }
}
