using Storyline.Services.Integrations.Cloudinary;
using Storyline.Services.Integrations.Tests.Chat;

namespace Storyline.Services.Integrations.Tests.Cloudinary;

/// <summary>Whatever the product can say to Cloudinary is as Cloudinary describes it.</summary>
public sealed class ContractTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Every_call_keeps_the_contract()
    {
        var (contract, faults, seen) = (CloudinaryContract.OrSkip(), new List<string>(), new SortedSet<string>(StringComparer.Ordinal));
        await using var client = await OutsideClient.StartAsync(() => new ContractedHostCalls(contract, faults, seen));

        await client.Host.UploadAsync(new HostedFile("stories/one", Files.Picture(), IsVideo: false), None);
        await client.Host.RemoveAsync("stories/one", isVideo: false, None);
        await client.Host.RemoveAsync("stories/one", isVideo: true, None);
        await client.Host.CheckAsync(None);

        faults.ShouldBeEmpty();
        seen.ShouldBe(["GET usage", "POST destroy", "POST upload"]);
    }

    [Fact]
    public void A_call_that_breaks_the_contract_is_found()
    {
        var contract = CloudinaryContract.OrSkip();

        contract.FaultsInCall("POST", "/v1_1/shop/image/destroy", new Dictionary<string, string> { ["publicid"] = "a", ["timestamp"] = "now" }).Count().ShouldBe(5);
        contract.FaultsInCall("PUT", "/v1_1/shop/usage", new Dictionary<string, string>()).ShouldHaveSingleItem();
        contract.FaultsInCall("POST", "/v1_1/shop/pdf/upload", new Dictionary<string, string>()).ShouldHaveSingleItem();
    }

    private sealed class ContractedHostCalls(CloudinaryContract contract, List<string> faults, ISet<string> seen) : DelegatingHandler
    {
        private const string Base = "/cloudinary/v1_1";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var path = request.RequestUri!.AbsolutePath;
            if (path.StartsWith(Base, StringComparison.Ordinal))
            {
                var values = new Dictionary<string, string>(StringComparer.Ordinal);
                foreach (var part in request.Content as MultipartContent ?? [])
                {
                    var disposition = part.Headers.ContentDisposition!;
                    values[disposition.Name!.Trim('"')] = disposition.FileName is null ? await part.ReadAsStringAsync(cancellationToken) : "";
                }

                seen.Add($"{request.Method} {path.Split('/')[^1]}");
                faults.AddRange(contract.FaultsInCall(request.Method.Method, path["/cloudinary".Length..], values));
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}
