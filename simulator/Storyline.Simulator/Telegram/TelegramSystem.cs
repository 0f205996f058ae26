using Storyline.Simulator.Faults;
using Storyline.Simulator.Telegram.Delivery;
using Storyline.Simulator.Telegram.Limits;
using Storyline.Simulator.Telegram.Methods;
using Storyline.Simulator.Telegram.People;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram;

/// <summary>Simulated Telegram put together: the Bot API on one side, the people on the other, one world between them.</summary>
internal sealed class TelegramSystem : IDisposable
{
    private readonly HttpClient web = new() { Timeout = TimeSpan.FromSeconds(30) };

    public TelegramSystem(SimulatedWorld world, FaultPlan faults)
    {
        Budget = new SendBudget(world);
        var intake = new MediaIntake(world, web);
        Methods = new TelegramMethods(world, Budget, intake, new PollTurn());
        Api = new TelegramEndpoint(world, Methods, faults);
        Files = new TelegramFiles(world);
        Delivery = new WebhookDelivery(world, web);
        Acts = new PersonActs(world, intake);
        Upheavals = new ChatUpheavals(world);
    }

    public SendBudget Budget { get; }

    public TelegramMethods Methods { get; }

    public TelegramEndpoint Api { get; }

    public TelegramFiles Files { get; }

    public WebhookDelivery Delivery { get; }

    public PersonActs Acts { get; }

    public ChatUpheavals Upheavals { get; }

    public void Dispose() => web.Dispose();
}
