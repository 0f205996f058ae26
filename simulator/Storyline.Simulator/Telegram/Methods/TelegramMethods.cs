using Storyline.Simulator.Telegram.Delivery;
using Storyline.Simulator.Telegram.Limits;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

/// <summary>The visible list of what the simulated Bot API can do. Names are matched without regard to case, as there.</summary>
internal sealed class TelegramMethods(SimulatedWorld world, SendBudget budget, MediaIntake intake, PollTurn turn)
{
    private readonly Dictionary<string, ITelegramMethod> byName = new ITelegramMethod[]
    {
        new GetMe(world),
        new GetUpdates(world, turn),
        new SetWebhook(world, turn),
        new DeleteWebhook(world),
        new GetWebhookInfo(world),
        new SendMessage(world, budget),
        new SendMedia("sendPhoto", "photo", world, budget, intake),
        new SendMedia("sendVideo", "video", world, budget, intake),
        new SendMedia("sendDocument", "document", world, budget, intake),
        new SendMediaGroup(world, budget, intake),
        new EditMessageText(world, budget),
        new EditMessageCaption(world, budget),
        new EditMessageReplyMarkup(world, budget),
        new EditMessageMedia(world, budget, intake),
        new DeleteMessage(world),
        new DeleteMessages(world),
        new AnswerCallbackQuery(world),
        new SetMyCommands(world),
        new GetMyCommands(world),
        new DeleteMyCommands(world),
        new SetChatMenuButton(world),
        new GetChat(world),
        new GetChatMember(world),
        new GetChatMemberCount(world),
        new GetChatAdministrators(world),
        new SendChatAction(world),
        new PinChatMessage(world),
        new UnpinChatMessage(world),
        new GetFile(world),
    }.ToDictionary(method => method.Name, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> Names => [.. byName.Keys];

    public ITelegramMethod? Find(string name) => byName.GetValueOrDefault(name);
}
