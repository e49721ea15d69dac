#!/usr/bin/python3
"""Makes first_network.json: the training loop of the lesson "PyTorch, from nothing" in PyTorch, with each setting of the lab.

Run it in this folder with Debian's python3-torch: /usr/bin/python3 first_network.py
"""
import json

import torch
from torch import nn

torch.set_num_threads(1)
TARGETS = torch.tensor([[1.], [0.], [0.], [1.], [1.], [1.], [0.], [0.], [1.], [1.]])
LOSSES = {"MeanSquaredError": nn.MSELoss(), "BinaryCrossEntropy": nn.BCELoss()}
OPTIMIZERS = {"Sgd": torch.optim.SGD, "Adam": torch.optim.Adam, "RmsProp": torch.optim.RMSprop}


class FirstNetwork(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(10, 5)
        self.output = nn.Linear(5, 1)

    def forward(self, x):
        return torch.sigmoid(self.output(torch.relu(self.hidden(x))))


def flat(network):
    return {name: weight.detach().flatten().tolist() for name, weight in network.named_parameters()}


def case(loss, optimizer, learning_rate, epochs):
    torch.manual_seed(0)
    inputs, network = torch.randn(10, 10), FirstNetwork()
    before, losses = flat(network), []
    step = OPTIMIZERS[optimizer](network.parameters(), learning_rate)
    for _ in range(epochs):
        value = LOSSES[loss](network(inputs), TARGETS)
        step.zero_grad()
        value.backward()
        step.step()
        losses.append(value.item())
    return {"loss": loss, "optimizer": optimizer, "learningRate": learning_rate, "inputs": inputs.flatten().tolist(), "before": before,
            "losses": losses, "after": flat(network), "predictions": network(inputs).detach().flatten().tolist()}


cases = [case("MeanSquaredError", "Sgd", 0.01, 50), case("MeanSquaredError", "Sgd", 1.0, 50), case("BinaryCrossEntropy", "Sgd", 0.1, 50),
         case("MeanSquaredError", "Adam", 0.01, 50), case("BinaryCrossEntropy", "RmsProp", 0.01, 50)]
with open("first_network.json", "w") as file:
    json.dump(cases, file)
