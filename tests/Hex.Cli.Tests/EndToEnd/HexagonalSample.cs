namespace Hex.Cli.Tests.EndToEnd;

/// <summary>A small hexagonal project: an order in the domain, a port, a use case, an adapter on either side, and a program that puts them together.</summary>
/// <param name="Files">Its files.</param>
/// <param name="Domain">The file of the domain that <paramref name="Wrong"/> replaces.</param>
/// <param name="Wrong">The same, leaning on an adapter.</param>
/// <param name="Line">The line of it that does so.</param>
/// <param name="Adapter">The adapter's file.</param>
internal sealed record HexagonalSample((string Path, string Text)[] Files, string Domain, string Wrong, int Line, string Adapter)
{
    public static IReadOnlyDictionary<string, HexagonalSample> All { get; } = new Dictionary<string, HexagonalSample>(StringComparer.Ordinal)
    {
        ["typescript"] = new(
            [
                ("package.json", """{ "name": "shop", "main": "src/main.ts" }"""),
                ("src/domain/order.ts", "export class Order { constructor(readonly id: string) {} }\n"),
                ("src/ports/orders.ts", "import { Order } from '../domain/order';\nexport interface Orders { save(order: Order): void; }\n"),
                ("src/usecases/place.ts", "import { Order } from '../domain/order';\nimport { Orders } from '../ports/orders';\nexport const place = (orders: Orders, id: string) => orders.save(new Order(id));\n"),
                ("src/adapters/secondary/memory/orders.ts", "import { Order } from '../../../domain/order';\nimport { Orders } from '../../../ports/orders';\nexport class MemoryOrders implements Orders { save(order: Order) {} }\n"),
                ("src/adapters/primary/cli/command.ts", "import { place } from '../../../usecases/place';\nimport { Orders } from '../../../ports/orders';\nexport const run = (orders: Orders) => place(orders, '1');\n"),
                ("src/main.ts", "import { run } from './adapters/primary/cli/command';\nimport { MemoryOrders } from './adapters/secondary/memory/orders';\nrun(new MemoryOrders());\n"),
            ],
            "src/domain/order.ts", "import { MemoryOrders } from '../adapters/secondary/memory/orders';\nexport class Order { constructor(readonly id: string, readonly orders: MemoryOrders) {} }\n", 1,
            "src/adapters/secondary/memory/orders.ts"),
        ["csharp"] = new(
            [
                ("Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"></Project>"),
                ("Domain/Order.cs", "namespace Shop.Domain;\npublic sealed record Order(string Id);\n"),
                ("Ports/IOrders.cs", "using Shop.Domain;\nnamespace Shop.Ports;\npublic interface IOrders { void Save(Order order); }\n"),
                ("UseCases/PlaceOrder.cs", "using Shop.Domain;\nusing Shop.Ports;\nnamespace Shop.UseCases;\npublic sealed class PlaceOrder(IOrders orders) { public void Run(string id) => orders.Save(new Order(id)); }\n"),
                ("Adapters/Secondary/Memory/MemoryOrders.cs", "using Shop.Domain;\nusing Shop.Ports;\nnamespace Shop.Adapters.Secondary.Memory;\npublic sealed class MemoryOrders : IOrders { public void Save(Order order) { } }\n"),
                ("Adapters/Primary/Cli/OrderCommand.cs", "using Shop.UseCases;\nnamespace Shop.Adapters.Primary.Cli;\npublic sealed class OrderCommand(PlaceOrder place) { public void Run() => place.Run(\"1\"); }\n"),
                ("Program.cs", "using Shop.Adapters.Primary.Cli;\nusing Shop.Adapters.Secondary.Memory;\nusing Shop.UseCases;\nnew OrderCommand(new PlaceOrder(new MemoryOrders())).Run();\n"),
            ],
            "Domain/Order.cs", "using Shop.Adapters.Secondary.Memory;\nnamespace Shop.Domain;\npublic sealed record Order(string Id)\n{\n    private readonly MemoryOrders _orders = new();\n}\n", 5,
            "Adapters/Secondary/Memory/MemoryOrders.cs"),
        ["python"] = new(
            [
                ("pyproject.toml", "[project]\nname = \"shop\"\n[project.scripts]\nshop = \"shop.main:main\"\n"),
                ("src/shop/__init__.py", ""),
                ("src/shop/domain/__init__.py", ""),
                ("src/shop/domain/order.py", "class Order:\n    pass\n"),
                ("src/shop/ports/__init__.py", ""),
                ("src/shop/ports/orders.py", "from typing import Protocol\nfrom shop.domain.order import Order\n\nclass Orders(Protocol):\n    def save(self, order: Order) -> None: ...\n"),
                ("src/shop/usecases/__init__.py", ""),
                ("src/shop/usecases/place.py", "from shop.domain.order import Order\nfrom shop.ports.orders import Orders\n\ndef place(orders: Orders) -> None:\n    orders.save(Order())\n"),
                ("src/shop/adapters/__init__.py", ""),
                ("src/shop/adapters/secondary/__init__.py", ""),
                ("src/shop/adapters/secondary/memory.py", "from ...domain.order import Order\nfrom ...ports.orders import Orders\n\nclass MemoryOrders(Orders):\n    def save(self, order: Order) -> None:\n        pass\n"),
                ("src/shop/adapters/primary/__init__.py", ""),
                ("src/shop/adapters/primary/cli.py", "from ...usecases.place import place\nfrom ...ports.orders import Orders\n\ndef run(orders: Orders) -> None:\n    place(orders)\n"),
                ("src/shop/main.py", "from shop.adapters.primary.cli import run\nfrom shop.adapters.secondary.memory import MemoryOrders\n\ndef main() -> None:\n    run(MemoryOrders())\n"),
            ],
            "src/shop/domain/order.py", "from shop.adapters.secondary.memory import MemoryOrders\n\nclass Order:\n    orders = MemoryOrders()\n", 1,
            "src/shop/adapters/secondary/memory.py"),
        ["go"] = new(
            [
                ("go.mod", "module example.com/shop\n\ngo 1.19\n"),
                ("internal/domain/order.go", "package domain\n\ntype Order struct{ ID string }\n"),
                ("internal/ports/orders.go", "package ports\n\nimport \"example.com/shop/internal/domain\"\n\ntype Orders interface{ Save(order domain.Order) }\n"),
                ("internal/usecases/place.go", "package usecases\n\nimport (\n\t\"example.com/shop/internal/domain\"\n\t\"example.com/shop/internal/ports\"\n)\n\nfunc Place(orders ports.Orders) { orders.Save(domain.Order{ID: \"1\"}) }\n"),
                ("internal/adapters/secondary/memory/orders.go", "package memory\n\nimport (\n\t\"example.com/shop/internal/domain\"\n\t\"example.com/shop/internal/ports\"\n)\n\ntype Orders struct{}\n\nfunc (Orders) Save(order domain.Order) {}\n\nvar _ ports.Orders = Orders{}\n"),
                ("internal/adapters/primary/cli/run.go", "package cli\n\nimport (\n\t\"example.com/shop/internal/ports\"\n\t\"example.com/shop/internal/usecases\"\n)\n\nfunc Run(orders ports.Orders) { usecases.Place(orders) }\n"),
                ("cmd/shop/main.go", "package main\n\nimport (\n\t\"example.com/shop/internal/adapters/primary/cli\"\n\t\"example.com/shop/internal/adapters/secondary/memory\"\n)\n\nfunc main() { cli.Run(memory.Orders{}) }\n"),
            ],
            "internal/domain/order.go", "package domain\n\nimport \"example.com/shop/internal/adapters/secondary/memory\"\n\ntype Order struct{ ID string; Orders memory.Orders }\n", 3,
            "internal/adapters/secondary/memory/orders.go"),
        ["rust"] = new(
            [
                ("Cargo.toml", "[package]\nname = \"shop\"\nversion = \"0.1.0\"\nedition = \"2021\"\n"),
                ("src/main.rs", "mod adapters;\nmod domain;\nmod ports;\nmod usecases;\n\nuse adapters::primary::cli::run;\nuse adapters::secondary::memory::MemoryOrders;\n\nfn main() {\n    run(&MemoryOrders);\n}\n"),
                ("src/domain/mod.rs", "pub mod order;\n"),
                ("src/domain/order.rs", "pub struct Order;\n"),
                ("src/ports/mod.rs", "pub mod orders;\n"),
                ("src/ports/orders.rs", "use crate::domain::order::Order;\n\npub trait Orders {\n    fn save(&self, order: Order);\n}\n"),
                ("src/usecases/mod.rs", "pub mod place;\n"),
                ("src/usecases/place.rs", "use crate::{domain::order::Order, ports::orders::Orders};\n\npub fn place(orders: &dyn Orders) {\n    orders.save(Order);\n}\n"),
                ("src/adapters/mod.rs", "pub mod primary;\npub mod secondary;\n"),
                ("src/adapters/secondary/mod.rs", "pub mod memory;\n"),
                ("src/adapters/secondary/memory.rs", "use crate::domain::order::Order;\nuse crate::ports::orders::Orders;\n\npub struct MemoryOrders;\n\nimpl Orders for MemoryOrders {\n    fn save(&self, _order: Order) {}\n}\n"),
                ("src/adapters/primary/mod.rs", "pub mod cli;\n"),
                ("src/adapters/primary/cli.rs", "use crate::ports::orders::Orders;\nuse crate::usecases::place::place;\n\npub fn run(orders: &dyn Orders) {\n    place(orders);\n}\n"),
            ],
            "src/domain/order.rs", "pub struct Order;\n\npub fn stored() -> crate::adapters::secondary::memory::MemoryOrders {\n    crate::adapters::secondary::memory::MemoryOrders\n}\n", 3,
            "src/adapters/secondary/memory.rs"),
        ["java"] = new(
            [
                ("pom.xml", "<project><artifactId>shop</artifactId></project>"),
                ("src/main/java/shop/domain/Order.java", "package shop.domain;\n\npublic record Order(String id) {}\n"),
                ("src/main/java/shop/ports/Orders.java", "package shop.ports;\n\nimport shop.domain.Order;\n\npublic interface Orders { void save(Order order); }\n"),
                ("src/main/java/shop/usecases/PlaceOrder.java", "package shop.usecases;\n\nimport shop.domain.Order;\nimport shop.ports.*;\n\npublic final class PlaceOrder {\n  private final Orders orders;\n  public PlaceOrder(Orders orders) { this.orders = orders; }\n  public void run() { orders.save(new Order(\"1\")); }\n}\n"),
                ("src/main/java/shop/adapters/secondary/memory/MemoryOrders.java", "package shop.adapters.secondary.memory;\n\nimport shop.domain.Order;\nimport shop.ports.Orders;\n\npublic final class MemoryOrders implements Orders { public void save(Order order) {} }\n"),
                ("src/main/java/shop/adapters/primary/cli/OrderCommand.java", "package shop.adapters.primary.cli;\n\nimport shop.usecases.PlaceOrder;\n\npublic final class OrderCommand {\n  private final PlaceOrder place;\n  public OrderCommand(PlaceOrder place) { this.place = place; }\n  public void run() { place.run(); }\n}\n"),
                ("src/main/java/shop/Main.java", "package shop;\n\nimport shop.adapters.primary.cli.OrderCommand;\nimport shop.adapters.secondary.memory.MemoryOrders;\nimport shop.usecases.PlaceOrder;\n\npublic final class Main {\n  public static void main(String[] args) { new OrderCommand(new PlaceOrder(new MemoryOrders())).run(); }\n}\n"),
            ],
            "src/main/java/shop/domain/Order.java", "package shop.domain;\n\npublic record Order(String id, shop.adapters.secondary.memory.MemoryOrders orders) {}\n", 3,
            "src/main/java/shop/adapters/secondary/memory/MemoryOrders.java"),
    };
}
