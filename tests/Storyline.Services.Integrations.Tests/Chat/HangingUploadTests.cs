using Storyline.Services.Integrations.Chat;
using Storyline.Simulator;
using Storyline.Testing;
using static System.Threading.CancellationToken;

namespace Storyline.Services.Integrations.Tests.Chat;

/// <summary>Files on a disk that hangs, and requests that hang with it.</summary>
public sealed class HangingUploadTests
{
    private const long Group = DemoWorld.GroupChatId;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_file_that_hangs_is_given_up_after_seconds_and_holds_up_no_other_and_goes_out_when_its_disk_is_back()
    {
        await using var client = await ChatClient.StartAsync(settings: ("KeepPace", "false"));
        var cat = new ChatMedia(Files.Picture(), "cat.png", false);
        var hanging = await HangingFile.InsteadOfAsync(cat.Path);

        var failure = await Should.ThrowAsync<IntegrationException>(SendAsync(client, cat, None).WaitAsync(Patience));
        (failure.Kind, failure.System).ShouldBe((FailureKind.NotReady, "telegram"));
        failure.Message.ShouldStartWith("cat.png cannot be sent, because its disk does not answer");

        var again = TimeProvider.System.GetTimestamp();
        (await Should.ThrowAsync<IntegrationException>(SendAsync(client, cat, None))).Kind.ShouldBe(FailureKind.NotReady);
        TimeProvider.System.GetElapsedTime(again).ShouldBeLessThan(UploadFiles.Limit);
        await SendAsync(client, new ChatMedia(Files.Picture(), "dog.png", false), None);

        hanging.ComeBack();
        for (var look = 0; await Record.ExceptionAsync(() => SendAsync(client, cat, None)) is not null; look++)
        {
            look.ShouldBeLessThan(500, "It never came back.");
            await Task.Delay(20);
        }

        (await client.Simulator.LedgerAsync("sendPhoto")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_leaves_while_a_file_hangs_is_let_go_at_once_and_nothing_is_sent_when_its_disk_is_back()
    {
        await using var client = await ChatClient.StartAsync();
        var cat = new ChatMedia(Files.Picture(), "cat.png", false);
        var hanging = await HangingFile.InsteadOfAsync(cat.Path);
        using var leaving = new CancellationTokenSource();
        var sending = SendAsync(client, cat, leaving.Token);
        await Task.Delay(200);

        await leaving.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(sending.WaitAsync(UploadFiles.Limit - TimeSpan.FromSeconds(1)));
        hanging.ComeBack();
        await client.Messenger.SendTextAsync(Group, "later", null, None);
        (await client.Simulator.LedgerAsync("sendPhoto")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_that_does_not_end_when_it_is_told_to_is_not_waited_for_and_its_send_is_unknown()
    {
        await using var client = await ChatClient.StartAsync(false, () => new NeverEnding(), ("Patience", "00:00:01"));

        var failure = await Should.ThrowAsync<IntegrationException>(client.Messenger.SendTextAsync(Group, "x", null, None).WaitAsync(Patience));

        failure.Kind.ShouldBe(FailureKind.Unknown);
    }

    /// <summary>On a thread of its own: whoever opens a file that hangs may not come back.</summary>
    private static Task<SentMessage> SendAsync(ChatClient client, ChatMedia media, CancellationToken cancellationToken) =>
        Task.Run(() => client.Messenger.SendMediaAsync(Group, media, "a card", null, cancellationToken), None);

    private sealed class NeverEnding : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            new TaskCompletionSource<HttpResponseMessage>().Task;
    }
}
