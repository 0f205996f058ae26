using System.Text.Json.Nodes;
using Storyline.Simulator.Faults;
using Storyline.Simulator.Instagram.Accounts;
using Storyline.Simulator.Instagram.Calls;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Instagram.Posts;

/// <summary><c>POST /{ig-user}/media</c> and <c>GET /{container}</c>.</summary>
internal sealed class ContainerDesk(SimulatedWorld world, ContainerReader reader)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    public async Task<WireAnswer> CreateAsync(GraphCall call, string accountId, CancellationToken cancellationToken)
    {
        var mayPostStories = world.Read(state => Admit(state.Instagram, call, accountId, world.Now).Kind == Account.Business);
        if (!mayPostStories && call.Text("media_type") == MediaContainer.Stories)
        {
            throw GraphErrors.NotProfessional();
        }

        var draft = await reader.ReadAsync(call, cancellationToken);
        return world.Change(state =>
        {
            var account = Admit(state.Instagram, call, accountId, world.Now);
            var container = Add(state.Instagram, account, draft, world.Now);
            var line = InstagramLedger.Line(world.Now, Operation.CreateContainer, "done") with
            {
                Account = account.Id,
                Container = container.Id,
                Url = container.Fetched?.Url,
                Text = container.Caption,
            };
            return GraphAnswer.Done(new JsonObject { ["id"] = container.Id }, state.Ledger.Add(line));
        });
    }

    public WireAnswer Show(GraphCall call, string id) => world.Read(state =>
    {
        var instagram = state.Instagram;
        var token = TokenCheck.Caller(instagram, call, world.Now);
        TokenCheck.Demand(token, TokenCheck.Basic);
        if (instagram.Containers.GetValueOrDefault(id) is not { } container || !token.AccountIds.Contains(container.AccountId))
        {
            throw GraphErrors.NoSuchObject(call.Method, id);
        }

        var status = container.Status(world.Now, TimeSpan.FromSeconds(instagram.Behaviour.PublishedLagSeconds));
        return GraphAnswer.Done(GraphFields.Of(call).Select("ShadowIGMediaBuilder", new Dictionary<string, Func<GraphFields?, JsonNode?>>
        {
            ["id"] = _ => container.Id,
            ["status_code"] = _ => status,
            ["status"] = _ => container.Words(status),
            ["copyright_check_status"] = _ => null,
            ["video_status"] = _ => null,
        }));
    });

    private static Account Admit(InstagramState instagram, GraphCall call, string accountId, DateTimeOffset now)
    {
        var token = TokenCheck.Caller(instagram, call, now);
        var account = TokenCheck.Account(instagram, call, token, accountId, TokenCheck.Publish);
        if (account.IsCheckpointed)
        {
            throw PublishingErrors.Of(2207050);
        }

        account.ContainerTimes.RemoveAll(at => now - at >= MediaContainer.Lifetime);
        return account.ContainerTimes.Count < account.ContainerTotal ? account : throw PublishingErrors.Of(2207042);
    }

    private static MediaContainer Add(InstagramState instagram, Account account, ContainerDraft draft, DateTimeOffset now)
    {
        foreach (var child in draft.Children)
        {
            if (instagram.Containers.GetValueOrDefault(child) is not { IsCarouselItem: true } item || item.AccountId != account.Id)
            {
                throw PublishingErrors.Of(2207008);
            }

            switch (item.Status(now, TimeSpan.Zero))
            {
                case ContainerStatus.InProgress: throw PublishingErrors.Of(2207027);
                case ContainerStatus.Expired or ContainerStatus.Error: throw PublishingErrors.Of(2207008);
            }
        }

        var behaviour = instagram.Behaviour;
        var failsWith = draft.FailsWith ?? behaviour.NextContainerFails;
        if (behaviour.NextContainerFails is not null && draft.FailsWith is null)
        {
            instagram.Behaviour = behaviour.NextContainerFailsTimes <= 1
                ? behaviour with { NextContainerFails = null, NextContainerFailsTimes = 1 }
                : behaviour with { NextContainerFailsTimes = behaviour.NextContainerFailsTimes - 1 };
        }

        var container = new MediaContainer
        {
            Id = instagram.Ids.NextContainer(),
            AccountId = account.Id,
            MediaType = draft.MediaType,
            Fetched = draft.Fetched,
            Caption = draft.Caption,
            AltText = draft.AltText,
            IsCarouselItem = draft.IsCarouselItem,
            Children = draft.Children,
            CreatedAt = now,
            ReadyAt = now.AddSeconds(draft.Fetched is { IsClip: true } ? behaviour.ClipSeconds : behaviour.PictureSeconds),
            FailsWith = failsWith,
        };
        if (instagram.Containers.Count > 0 && now - instagram.Containers.Values.First().CreatedAt > Kept)
        {
            instagram.Containers.Where(old => now - old.Value.CreatedAt > Kept).Select(old => old.Key).ToList().ForEach(old => instagram.Containers.Remove(old));
        }

        instagram.Containers[container.Id] = container;
        account.ContainerTimes.Add(now);
        return container;
    }
}
