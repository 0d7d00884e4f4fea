/* The modules: MODULE(name). Each has a file of its own, which defines its row, module_NAME. */
MODULE(inspect)
MODULE(math)
MODULE(sys)
MODULE(types)
MODULE(collections)
MODULE(time)
MODULE(operator)
MODULE(itertools)
MODULE(functools)
MODULE(array)
MODULE(gc)
MODULE(_random)
#undef MODULE
