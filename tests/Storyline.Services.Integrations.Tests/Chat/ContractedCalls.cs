using System.Text.Json.Nodes;
using Storyline.Simulator.Tests;

namespace Storyline.Services.Integrations.Tests.Chat;

/// <summary>Holds what the product sends and what it is answered against Telegram's own description.</summary>
internal sealed class ContractedCalls(TelegramContract contract, List<string> faults, ISet<string> methods) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (path.StartsWith("/file/", StringComparison.Ordinal))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var method = path[(path.LastIndexOf('/') + 1)..];
        methods.Add(method);
        faults.AddRange(contract.FaultsInCall(method, await ReadAsync(method, request, cancellationToken)));
        var answer = await base.SendAsync(request, cancellationToken);
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        faults.AddRange(contract.FaultsInEnvelope(method, JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken))!.AsObject()));
        return answer;
    }

    private async Task<JsonObject> ReadAsync(string method, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not MultipartContent parts)
        {
            return request.Content is null ? [] : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken))!.AsObject();
        }

        var (read, files) = (new JsonObject(), new List<string>());
        foreach (var part in parts)
        {
            var disposition = part.Headers.ContentDisposition!;
            var name = disposition.Name!.Trim('"');
            if (disposition.FileName is null)
            {
                read[name] = contract.ReadField(method, name, await part.ReadAsStringAsync(cancellationToken));
            }
            else
            {
                files.Add(name);
            }
        }

        // A file stands for the parameter of its name, unless a parameter points to it.
        foreach (var file in files.Where(file => !read.Any(field => field.Value?.ToString() == $"attach://{file}")))
        {
            read[file] = "attach://" + file;
        }

        return read;
    }
}
